using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MonPs.Core.Data;

namespace MonPs.Web.Hosting;

/// <summary>Data-protection keys live in the database, so that a restart or a second instance keeps everyone signed in.</summary>
internal sealed class StoredKeys(DataProtectionKeyStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
