namespace MonPs.Core.Demo;

/// <summary>Club names in The Odds API's spelling, strongest first; the order is the prior of their strength.</summary>
static class DemoClubs
{
    public static readonly string[] England = Split(
        """
        Arsenal|Manchester City|Liverpool|Chelsea|Aston Villa|Newcastle United|Manchester United|Tottenham Hotspur
        Brighton and Hove Albion|Nottingham Forest|Crystal Palace|Bournemouth|Brentford|Fulham|Everton|West Ham United
        Wolverhampton Wanderers|Leeds United|Sunderland|Burnley|Leicester City|Southampton|Ipswich Town|Sheffield United
        Coventry City|Middlesbrough|Norwich City|West Bromwich Albion|Watford|Hull City|Stoke City|Blackburn Rovers
        Bristol City|Swansea City|Derby County|Queens Park Rangers
        """
    );

    public static readonly string[] Spain = Split(
        """
        Barcelona|Real Madrid|Atlético Madrid|Villarreal|Athletic Bilbao|Real Betis|Real Sociedad|Celta Vigo
        Sevilla|Valencia|Girona|Osasuna|Rayo Vallecano|Mallorca|Getafe|Espanyol
        Alavés|Las Palmas|Elche CF|Levante|Leganés|Valladolid|Oviedo|Almería
        Deportivo La Coruña|Racing Santander|Granada CF|Cádiz CF|Sporting Gijón|Málaga|Real Zaragoza|Eibar
        Huesca|Albacete|Burgos|Mirandés
        """
    );

    public static readonly string[] France = Split(
        """
        Paris Saint Germain|Marseille|Monaco|Lille|Lyon|RC Lens|Strasbourg|Nice
        Rennes|Brest|Toulouse|Auxerre|Paris FC|Nantes|Angers|Le Havre
        Lorient|Metz|Saint Etienne|Reims|Montpellier|Le Mans FC|Bordeaux|Guingamp
        Caen|Troyes|Bastia|Grenoble|Amiens|Dunkerque|Laval|Pau FC
        Rodez AF|Red Star|Nancy|Annecy
        """
    );

    static string[] Split(string names) => names.Split(['|', '\n'], StringSplitOptions.TrimEntries);
}
