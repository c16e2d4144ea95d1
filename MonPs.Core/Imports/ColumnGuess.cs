namespace MonPs.Core.Imports;

/// <summary>What the columns of a table of one's own are called: French, English, Portuguese. Pure; a person corrects it.</summary>
internal static class ColumnGuess
{
    private static readonly Dictionary<ImportField, string[]> Names = new()
    {
        [ImportField.Id] = Split("id|bet id|bet_id|n°|numero|no|ref|reference"),
        [ImportField.MatchName] = Split(
            "match|event|evenement|match name|match_name|rencontre|fixture|game|partie|jogo|descricao|description|label|libelle|bet|paris"
        ),
        [ImportField.HomeTeam] = Split(
            "home|home team|home_team|domicile|equipe domicile|equipe 1|casa time|mandante|team 1"
        ),
        [ImportField.AwayTeam] = Split(
            "away|away team|away_team|exterieur|equipe exterieure|equipe 2|visitante|team 2"
        ),
        [ImportField.Sport] = Split("competition|league|ligue|championnat|liga|sport|esporte"),
        [ImportField.KickoffTime] = Split(
            "kickoff_time|kickoff|kick-off|kick off|coup d'envoi|date|data|date du match|match date|event date|day|jour|datetime"
        ),
        [ImportField.Clock] = Split("time|heure|horario|hora|ko"),
        [ImportField.MarketType] = Split("market|marche|market type|market_type|bet type|type de pari|mercado"),
        [ImportField.Selection] = Split("selection|pari|pick|prono|pronostic|choix|palpite|aposta|outcome"),
        [ImportField.Line] = Split("line|ligne|total|handicap|linha"),
        [ImportField.Bookmaker] = Split("bookmaker|book|bookie|sportsbook|site|operateur|casa|casa de apostas"),
        [ImportField.OddsObtained] = Split(
            "odds|odd|cote|cotes|price|odds taken|odds obtained|odds_obtained|cote prise|cotacao"
        ),
        [ImportField.Stake] = Split("stake|mise|mise (€)|amount|montant|wager|risk|aposta valor|stake (€)|enjeu"),
        [ImportField.BetType] = Split("type|bet kind|simple/combine"),
        [ImportField.Result] = Split("result|resultat|status|statut|state|etat|resultado|won/lost|w/l|issue"),
        [ImportField.ProfitLoss] = Split("profit|profit_loss|p/l|pl|p&l|gain net|benefice|gain|lucro|net|profit/loss"),
        [ImportField.ClosingOdds] = Split(
            "closing|closing odds|closing_odds|closing line|cote de cloture|cloture|close"
        ),
        [ImportField.PlacedAt] = Split(
            "placed|placed at|created_at|date du pari|date pari|bet date|time placed|date de prise"
        ),
        [ImportField.SettledAt] = Split("settled|settled at|settled date|date de reglement|time settled"),
        [ImportField.Tags] = Split("tags|tag|etiquettes|strategie|strategy|category|categorie|tipster"),
        [ImportField.Notes] = Split("notes|note|comment|comments|commentaire|commentaires|remarque|remarques|obs"),
        [ImportField.Commission] = Split("commission"),
        [ImportField.FreeBet] = Split("freebet|free bet|pari gratuit"),
        [ImportField.CashOutAmount] = Split("cashout|cash out|cash-out"),
    };

    public static IEnumerable<KeyValuePair<ImportField, string>> Of(IReadOnlyList<string> header)
    {
        var free = header.Where(name => name.Length > 0).ToList();
        foreach (var (field, names) in Names)
            if (
                names.Select(name => free.Find(column => Same(column, name))).FirstOrDefault(c => c is not null) is
                { } found
            )
            {
                free.Remove(found);
                yield return KeyValuePair.Create(field, found);
            }
    }

    private static bool Same(string column, string name) =>
        PlainText.Of(column).Replace('_', ' ') == name.Replace('_', ' ');

    private static string[] Split(string names) => names.Split('|');
}
