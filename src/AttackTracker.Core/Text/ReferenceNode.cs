using System.Globalization;
using System.Text.Json;

namespace AttackTracker.Core.Text;

/// <summary>A JSON value of a reference file, with its line. Asking it for what it is not is a <see cref="ReferenceDataException"/> with that line.</summary>
public sealed class ReferenceNode
{
    private readonly string? _scalar;
    private readonly List<ReferenceNode> _items;

    internal ReferenceNode(string fileName, int line, JsonValueKind kind, string? scalar, List<KeyValuePair<string, ReferenceNode>> members, List<ReferenceNode> items)
    {
        FileName = fileName;
        Line = line;
        Kind = kind;
        _scalar = scalar;
        Members = members;
        _items = items;
    }

    /// <summary>The file that the value is from, without its folder.</summary>
    public string FileName { get; }

    /// <summary>The line on which the value begins, from 1.</summary>
    public int Line { get; }

    /// <summary>What the value is.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>The members of an object in the order of the file; empty for other values.</summary>
    public IReadOnlyList<KeyValuePair<string, ReferenceNode>> Members { get; }

    /// <summary>The member of that name; null where there is none or it is <c>null</c>.</summary>
    public ReferenceNode? Find(string member)
    {
        Expect(JsonValueKind.Object);
        foreach (var (name, value) in Members)
        {
            if (name == member)
            {
                return value.Kind == JsonValueKind.Null ? null : value;
            }
        }

        return null;
    }

    /// <summary>The member of that name, which must be there.</summary>
    /// <exception cref="ReferenceDataException">It is not, or is <c>null</c>.</exception>
    public ReferenceNode Get(string member) => Find(member) ?? throw Fault(Spoken.Of(Core.Text.Texts.MemberMissing, member));

    /// <summary>The items of an array.</summary>
    /// <exception cref="ReferenceDataException">The value is no array.</exception>
    public IReadOnlyList<ReferenceNode> AsItems()
    {
        Expect(JsonValueKind.Array);
        return _items;
    }

    /// <summary>A text that is not blank.</summary>
    /// <exception cref="ReferenceDataException">The value is no text or a blank one.</exception>
    public string AsText()
    {
        Expect(JsonValueKind.String);
        return string.IsNullOrWhiteSpace(_scalar) ? throw Fault(Core.Text.Texts.TextEmpty) : _scalar;
    }

    /// <summary>A number.</summary>
    /// <exception cref="ReferenceDataException">The value is no number.</exception>
    public double AsNumber()
    {
        Expect(JsonValueKind.Number);
        return double.Parse(_scalar!, CultureInfo.InvariantCulture);
    }

    /// <summary>A day written as <c>2022-01-05</c>.</summary>
    /// <exception cref="ReferenceDataException">The value is no such text.</exception>
    public DateOnly AsDay()
        => DateOnly.TryParseExact(AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(Spoken.Of(Core.Text.Texts.NoDay, _scalar));

    /// <summary>True or false.</summary>
    /// <exception cref="ReferenceDataException">The value is neither.</exception>
    public bool AsFlag() => Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(Core.Text.Texts.ExpectedFlag),
    };

    /// <summary>One of the codebook's words for <typeparamref name="T"/>.</summary>
    /// <exception cref="ReferenceDataException">The value is none of them; the message lists them.</exception>
    public T AsTerm<T>()
        where T : struct, Enum
        => CodebookTerm.TryParse<T>(AsText(), out var value)
            ? value
            : throw Fault(Spoken.Of(Core.Text.Texts.NoTerm, _scalar, string.Join(", ", CodebookTerm.All<T>())));

    /// <summary>The text of a member that must be there.</summary>
    public string Text(string member) => Get(member).AsText();

    /// <summary>The text of a member; null where there is none.</summary>
    public string? TextOrNull(string member) => Find(member)?.AsText();

    /// <summary>The items of a member; empty where there is none.</summary>
    public IReadOnlyList<ReferenceNode> Items(string member) => Find(member)?.AsItems() ?? [];

    /// <summary>The texts of a member that is a list; empty where there is none.</summary>
    public IReadOnlyList<string> Texts(string member) => [.. Items(member).Select(i => i.AsText())];

    /// <summary>The object with other members; the file and line stay.</summary>
    internal ReferenceNode WithMembers(IEnumerable<KeyValuePair<string, ReferenceNode>> members) => new(FileName, Line, Kind, _scalar, [.. members], _items);

    /// <summary>A list that holds one value, where the value stands.</summary>
    internal static ReferenceNode ListOf(ReferenceNode item) => new(item.FileName, item.Line, JsonValueKind.Array, null, [], [item]);

    /// <summary>The list with other items; the file and line stay.</summary>
    internal ReferenceNode WithItems(IEnumerable<ReferenceNode> items) => new(FileName, Line, Kind, _scalar, [], [.. items]);

    /// <summary>An exception that names this value's file and line, for the caller to throw.</summary>
    public ReferenceDataException Fault(string fault) => new(FileName, Line, fault);

    private void Expect(JsonValueKind kind)
    {
        if (Kind != kind)
        {
            throw Fault(kind switch
            {
                JsonValueKind.Object => Core.Text.Texts.ExpectedObject,
                JsonValueKind.Array => Core.Text.Texts.ExpectedList,
                JsonValueKind.Number => Core.Text.Texts.ExpectedNumber,
                _ => Core.Text.Texts.ExpectedText,
            });
        }
    }
}
