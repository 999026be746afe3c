using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace AttackTracker.Core.Text;

/// <summary>The codebook's spelling of a value of one of our enums, the same in JSON, database, links and exports.</summary>
/// <remarks>The spelling is written once, as <see cref="JsonStringEnumMemberNameAttribute"/> on the member.</remarks>
public static class CodebookTerm
{
    /// <summary>The codebook's word, such as <c>ballistic-missile</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enum.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum
        => Terms<T>.ByValue.TryGetValue(value, out var term)
            ? term
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"No term for this {typeof(T).Name}.");

    /// <summary>Reads a codebook word; upper and lower case are told apart, as in the codebook.</summary>
    public static bool TryParse<T>(string? term, out T value)
        where T : struct, Enum
    {
        value = default;
        return term is not null && Terms<T>.ByTerm.TryGetValue(term, out value);
    }

    /// <summary>Every word of the enum, in the order in which its members are declared.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum
        => Terms<T>.Ordered;

    private static class Terms<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Ordered = [.. Enum.GetValues<T>().Select(Read)];

        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(v => v, Read);

        public static readonly FrozenDictionary<string, T> ByTerm = Enum.GetValues<T>().ToFrozenDictionary(Read, v => v, StringComparer.Ordinal);

        private static string Read(T value)
        {
            var member = value.ToString();
            return typeof(T).GetField(member)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member;
        }
    }
}
