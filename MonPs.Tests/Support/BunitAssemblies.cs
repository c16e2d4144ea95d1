using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace MonPs.Tests.Support;

/// <summary>bUnit asks for a later AngleSharp.Diffing than there is; the one beside the tests does (decision 0003).</summary>
static class BunitAssemblies
{
    const string Diffing = "AngleSharp.Diffing";

#pragma warning disable CA2255 // A module initializer is the only moment before bUnit's first type is loaded.
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += Resolve;
#pragma warning restore CA2255

    static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == Diffing
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Diffing + ".dll"))
            : null;
}
