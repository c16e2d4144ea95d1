using System.Net;

namespace MonPs.Core.OddsApi;

/// <summary>The machine's proxy, except for this machine: the demo market answers on a loopback address.</summary>
sealed class DirectLoopback(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
