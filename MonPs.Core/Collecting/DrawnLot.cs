using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Collecting;

/// <summary>
/// A lot drawn for a league at an instant, the same in every process. Where credits do not reach for all, lots decide:
/// first come, first served would capture every early match of a month and none of the late ones.
/// </summary>
static class DrawnLot
{
    internal static ulong Of(string league, DateTimeOffset at) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{at.UtcTicks} {league}")));
}
