using System.Diagnostics;
using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>Debian's nginx with the configuration that deploy/ offers, but for the addresses.</summary>
internal sealed class NginxProxy : IAsyncDisposable
{
    private readonly Process process;

    private NginxProxy(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static bool IsInstalled => File.Exists("/usr/sbin/nginx");

    public static NginxProxy Start(string folder, int port, int first, int second)
    {
        var site = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx-cluster.conf"))
            .Replace("web:3001", $"127.0.0.1:{first}", StringComparison.Ordinal)
            .Replace("web-2:3001", $"127.0.0.1:{second}", StringComparison.Ordinal)
            .Replace("listen 3080", $"listen 127.0.0.1:{port}", StringComparison.Ordinal);
        var temp = string.Join(
            '\n',
            new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind =>
                $"{kind}_temp_path {folder}/{kind};"
            )
        );
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(
            file,
            $"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-error.log;\nevents {{ }}\nhttp {{\naccess_log off;\n{temp}\n{site}\n}}\n"
        );
        var start = new ProcessStartInfo("/usr/sbin/nginx", ["-c", file, "-e", $"{folder}/nginx-start.log"]);
        return new(Process.Start(start)!, new($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
