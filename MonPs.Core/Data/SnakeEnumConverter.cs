using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MonPs.Core.Data;

/// <summary>Enums are stored by name: a person can read the table, and reordering the enum changes nothing.</summary>
internal sealed class SnakeEnumConverter<T>()
    : ValueConverter<T, string>(value => SnakeCase.Of(value), text => Parse(text))
    where T : struct, Enum
{
    private static T Parse(string text) =>
        SnakeCase.TryParse<T>(text, out var value)
            ? value
            : throw new InvalidOperationException($"\"{text}\" in the database is no {typeof(T).Name}.");
}
