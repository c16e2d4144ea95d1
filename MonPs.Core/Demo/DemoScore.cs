namespace MonPs.Core.Demo;

sealed record DemoScore(int Home, int Away)
{
    public int Total => Home + Away;
}
