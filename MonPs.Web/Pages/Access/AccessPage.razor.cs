using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MonPs.Core.Access;
using MonPs.Web.Access;
using MonPs.Web.Components.Parts;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Access;

/// <summary>Who is signed in and which scripts may come in; both can be shown the door here.</summary>
public sealed partial class AccessPage
{
    private IReadOnlyList<AccessSession> sessions = [];
    private IReadOnlyList<AccessToken> tokens = [];
    private Guid? mine;
    private MadeToken? made;
    private string? fault;

    [Inject]
    private SessionStore SessionStore { get; set; } = null!;

    [Inject]
    private TokenStore TokenStore { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider Visitor { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        mine = Sessions.Of((await Visitor.GetAuthenticationStateAsync()).User);
        await Read();
        Follow(Read, "access_owner", "access_sessions", "access_tokens");
    }

    private Task Read() =>
        Load(async () =>
        {
            sessions = await SessionStore.AllOpen(Life);
            tokens = await TokenStore.All(Life);
            return LoadState.Ready;
        });

    private Task End(Guid session) =>
        Write(async () =>
        {
            await SessionStore.End(session, Life);
            Toasts.Show(new(L["Access.Session.Ended"], Tone.Good));
        });

    private Task Add(NewToken token) =>
        Write(async () =>
        {
            var outcome = await TokenStore.Add(token.Name, token.ReadOnly, Life);
            made = outcome is TokenOutcome.Made one ? new(token.Name.Trim(), one.Secret) : null;
            fault = outcome switch
            {
                TokenOutcome.NameTaken taken => L["Access.Token.NameTaken", taken.Name].Value,
                TokenOutcome.NameRefused => L["Access.Token.NameRefused"].Value,
                _ => null,
            };
        });

    private Task Revoke(string name) =>
        Write(async () =>
        {
            await TokenStore.Revoke(name, Life);
            made = made?.Name == name ? null : made;
        });

    private async Task Write(Func<Task> write)
    {
        try
        {
            await write();
            await Read();
        }
        catch (Exception e) when (IsDatabase(e))
        {
            Toasts.Show(new(L[DatabaseWords.OfWrite(e)], Tone.Bad));
        }
    }
}

/// <summary>A token just made: the only moment at which it can be read.</summary>
public sealed record MadeToken(string Name, string Secret);

/// <summary>What was asked for.</summary>
public sealed record NewToken(string Name, bool ReadOnly);
