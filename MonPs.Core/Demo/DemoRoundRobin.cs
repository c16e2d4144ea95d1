namespace MonPs.Core.Demo;

/// <summary>The circle method: one club stays, the others turn around it.</summary>
static class DemoRoundRobin
{
    /// <summary>Pairing number <paramref name="index"/> of an endless double round robin of an even number of clubs.</summary>
    public static (int Home, int Away) Pairing(int clubs, long index)
    {
        var perRound = clubs / 2;
        var inCycle = (int)(index % (clubs * (clubs - 1)));
        var (round, place) = (inCycle / perRound, inCycle % perRound);
        var (first, second) = Meeting(clubs, round % (clubs - 1), place);
        // A half has an odd number of rounds, so a round and its return round never have the same parity.
        return round % 2 == 1 ? (second, first) : (first, second);
    }

    static (int First, int Second) Meeting(int clubs, int turn, int place)
    {
        var others = clubs - 1;
        return place == 0 ? (clubs - 1, turn) : ((turn + place) % others, (turn + others - place) % others);
    }
}
