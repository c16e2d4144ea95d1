using System.Collections.Frozen;

namespace MonPs.Core.Matches;

/// <summary>What <see cref="TeamNames"/> knows about names: words to leave out and short forms to write out.</summary>
internal static class TeamShortForms
{
    /// <summary>Letters that do not come apart into a letter and an accent.</summary>
    public static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ø'] = "o",
        ['Ø'] = "o",
        ['ł'] = "l",
        ['Ł'] = "l",
        ['đ'] = "d",
        ['Đ'] = "d",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ı'] = "i",
        ['İ'] = "i",
        ['&'] = " and ",
    }.ToFrozenDictionary();

    /// <summary>Words of legal form that say nothing about which club it is.</summary>
    public static readonly FrozenSet<string> ClubWords = Split(
            "fc cf afc ac as ogc rc sc ca cd ud sd rcd sco aj estac losc hac hsc stade olympique club de foot football"
                + " calcio fk sk bk if bsc sv tsv vfb vfl tsg ssc us ss asd cp sl kv kaa krc rsc ec se cr fbc rcsa aja smc"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that make it another team of the same club.</summary>
    public static readonly FrozenSet<string> OtherTeamMarks = Split(
            "ii iii b w f women femmes feminines feminin ladies femenino femminile u17 u18 u19 u20 u21 u23 reserves youth"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Short forms, other spellings and full legal names → the usual name (normal form).</summary>
    public static readonly FrozenDictionary<string, string> Full = Pairs(
            """
            psg, paris sg, paris st g, paris st germain, paris s g = paris saint germain
            paris fc = paris fc
            om, olympique marseille, o marseille = marseille
            ol, olympique lyonnais, lyonnais, o lyon = lyon
            asse, st etienne, st etienne as, as st etienne = saint etienne
            asm, as monaco = monaco
            ogcn = nice
            losc, losc lille = lille
            rcl, rc lens = lens
            rcs, rcsa, racing strasbourg, strasbourg alsace, rc strasbourg alsace = strasbourg
            srfc, stade rennais, rennais = rennes
            stade brestois, brestois, sb29 = brest
            girondins, girondins de bordeaux, girondins bordeaux = bordeaux
            tfc = toulouse
            ea guingamp, en avant guingamp, en avant de guingamp = guingamp
            caen smc, sm caen = caen
            clermont ferrand = clermont
            man utd, man united, manchester utd, mufc, man u = manchester united
            man city, mcfc = manchester city
            nottm forest, notts forest, nott forest, n forest, nottingham = nottingham forest
            spurs, tottenham = tottenham hotspur
            wolves, wolverhampton = wolverhampton wanderers
            brighton, brighton and hove, brighton hove albion = brighton and hove albion
            newcastle, newcastle utd = newcastle united
            west ham, west ham utd = west ham united
            leeds, leeds utd = leeds united
            leicester = leicester city
            ipswich = ipswich town
            luton = luton town
            norwich = norwich city
            sheff utd, sheffield utd, sheff united = sheffield united
            sheff wed, sheffield weds, sheff wednesday = sheffield wednesday
            west brom, wba = west bromwich albion
            qpr = queens park rangers
            villa = aston villa
            palace = crystal palace
            stoke = stoke city
            hull = hull city
            coventry = coventry city
            swansea = swansea city
            derby = derby county
            blackburn = blackburn rovers
            ath madrid, atletico, atletico de madrid, atl madrid, at madrid = atletico madrid
            ath bilbao, athletic, athletic club, athletic club bilbao, athletic club de bilbao = athletic bilbao
            barca, fcb, fc barcelona = barcelona
            real, rm, real madrid cf = real madrid
            betis, real betis balompie = real betis
            sociedad, r sociedad, real sociedad de futbol = real sociedad
            vallecano, rayo = rayo vallecano
            celta, rc celta, rc celta de vigo, celta de vigo = celta vigo
            espanol, rcd espanyol de barcelona, espanyol barcelona = espanyol
            la coruna, deportivo, depor, deportivo de la coruna = deportivo la coruna
            sp gijon, sporting de gijon = sporting gijon
            zaragoza = real zaragoza
            valladolid, real valladolid = valladolid
            oviedo, real oviedo = oviedo
            deportivo alaves = alaves
            ca osasuna = osasuna
            palmas, ud las palmas = las palmas
            inter, internazionale, inter milano, fc internazionale milano = inter milan
            milan = ac milan
            roma = as roma
            juve = juventus
            bayern, bayern munchen, fc bayern munchen = bayern munich
            dortmund, bvb, borussia dortmund = borussia dortmund
            mgladbach, m gladbach, gladbach, borussia mgladbach, monchengladbach = borussia monchengladbach
            leverkusen = bayer leverkusen
            leipzig, rb leipzig, rasenballsport leipzig = rb leipzig
            ein frankfurt, frankfurt = eintracht frankfurt
            koln, 1 fc koln, cologne = koln
            sporting, sporting cp, sporting clube de portugal, sp lisbon = sporting lisbon
            psv = psv eindhoven
            """
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string table) =>
        from row in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sides = row.Split('=', StringSplitOptions.TrimEntries)
        from form in sides[0].Split(',', StringSplitOptions.TrimEntries)
        select KeyValuePair.Create(form, sides[1]);

    private static string[] Split(string words) => words.Split(' ');
}
