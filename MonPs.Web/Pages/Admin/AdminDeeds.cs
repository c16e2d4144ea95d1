using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Jobs;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Admin;

/// <summary>What an operator does on the page, each with a word about what came of it. None ends when the page is left.</summary>
public sealed class AdminDeeds(ClvRun clv, BetEntry entry, JobControl jobs, AdminVoice voice)
{
    public async Task Compute()
    {
        var pass = await clv.Run(BetActions.Actor, CancellationToken.None);
        voice.Good(voice.Texts.Plural("Clv.Computed", pass.Computed));
    }

    public async Task TypeClosing(Bet bet, decimal odds)
    {
        var patch = BetPatch.Of("closing_odds", odds.ToString(CultureInfo.InvariantCulture));
        var outcome = await entry.Change(bet.Id, patch, BetActions.Actor, bet.Version, CancellationToken.None);
        Tell(outcome, bet.MatchName, "Admin.Closing.Typed");
    }

    /// <summary>The score settles the bet after all.</summary>
    public async Task TakeScore(ResultDisagreement apart)
    {
        var patch = BetPatch.Of("result", SnakeCase.Of(apart.ByScore));
        var outcome = await entry.Change(apart.BetId, patch, BetActions.Actor, null, CancellationToken.None);
        Tell(outcome, apart.MatchName, "Admin.Result.Taken");
    }

    public async Task Run(string job)
    {
        await jobs.Run(job, BetActions.Actor, CancellationToken.None);
        voice.Good(voice.Texts["Admin.Job.Started", voice.Texts[$"Job.{job}"]]);
    }

    public async Task Pause(string job)
    {
        await jobs.Pause(job, BetActions.Actor, CancellationToken.None);
        voice.Warn(voice.Texts["Admin.Job.PausedNow", voice.Texts[$"Job.{job}"]], () => Resume(job));
    }

    public async Task Resume(string job)
    {
        await jobs.Resume(job, CancellationToken.None);
        voice.Good(voice.Texts["Admin.Job.Resumed", voice.Texts[$"Job.{job}"]]);
    }

    private void Tell(BetOutcome outcome, string match, string done)
    {
        switch (outcome)
        {
            case BetOutcome.Done:
                voice.Good(voice.Texts[done, MatchTitle.Of(match)]);
                break;
            case BetOutcome.Invalid invalid:
                voice.Warn(string.Join(' ', invalid.Faults.Select(fault => fault.Text)));
                break;
            case BetOutcome.Stale:
                voice.Warn(voice.Texts["Bets.Stale"]);
                break;
            default:
                voice.Warn(voice.Texts["Bets.Gone"]);
                break;
        }
    }
}

/// <summary>Says at the page's edge what came of a deed.</summary>
public sealed class AdminVoice(Toasts toasts, IStringLocalizer<Texts> texts)
{
    public IStringLocalizer<Texts> Texts => texts;

    public void Good(string text) => toasts.Show(new(text, Tone.Good));

    public void Warn(string text, Func<Task>? undo = null) => toasts.Show(new(text, Tone.Warn, undo));
}
