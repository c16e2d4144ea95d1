using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Web.Components;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;

namespace MonPs.Tests.Support;

/// <summary>Renders parts in French, in Paris, at a fixed instant; <see cref="Speak"/> changes the language.</summary>
public abstract class PartTest : BunitContext
{
    protected static readonly DateTimeOffset Now = new(2026, 11, 22, 13, 5, 9, TimeSpan.Zero);

    protected PartTest()
    {
        Speak("fr");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddOptions<InterfaceOptions>();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(new UserZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
        Services.AddScoped<Toasts>();
    }

    private protected FixedTime Clock { get; } = new(Now);

    protected static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
