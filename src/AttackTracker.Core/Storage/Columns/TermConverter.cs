using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AttackTracker.Core.Storage.Columns;

/// <summary>Stores an enum as its codebook word, so that the file can be read without this program.</summary>
internal sealed class TermConverter<T>() : ValueConverter<T, string>(value => CodebookTerm.Of(value), term => Parse(term))
    where T : struct, Enum
{
    private static T Parse(string term) => CodebookTerm.TryParse<T>(term, out var value)
        ? value
        : throw new InvalidDataException($"The database holds \"{term}\", which is no {typeof(T).Name} of the codebook.");
}
