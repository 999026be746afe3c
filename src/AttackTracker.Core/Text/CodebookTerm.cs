using System.Reflection;
using System.Runtime.CompilerServices;
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
        => Terms<T>.List.WordOf(Unsafe.As<T, int>(ref value))
            ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"No term for this {typeof(T).Name}.");

    /// <summary>Reads a codebook word; upper and lower case are told apart, as in the codebook.</summary>
    public static bool TryParse<T>(string? term, out T value)
        where T : struct, Enum
    {
        value = default;
        return term is not null && Terms<T>.List.TryRead(term, out Unsafe.As<T, int>(ref value));
    }

    /// <summary>Every word of the enum, in the order in which its members are declared.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum
        => Terms<T>.List.Words;

    private static class Terms<T>
        where T : struct, Enum
    {
        public static readonly TermList List = new(typeof(T));
    }

    // Not generic, so that it is compiled once and not for each enum when the program starts.
    private sealed class TermList
    {
        private readonly int[] _values;
        private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);

        public TermList(Type type)
        {
            _values = (int[])Enum.GetValuesAsUnderlyingType(type);
            var members = Enum.GetNames(type);
            var words = new string[members.Length];
            for (var i = 0; i < members.Length; i++)
            {
                words[i] = type.GetField(members[i])!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? members[i];
                _byWord.Add(words[i], _values[i]);
            }

            Words = words;
        }

        public string[] Words { get; }

        public string? WordOf(int value)
        {
            var at = Array.IndexOf(_values, value);
            return at < 0 ? null : Words[at];
        }

        public bool TryRead(string word, out int value) => _byWord.TryGetValue(word, out value);
    }
}
