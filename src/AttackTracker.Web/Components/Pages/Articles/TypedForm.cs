using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What is typed into a form on an article, in the shape in which its draft is kept.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Fields">Those that something is typed or chosen for.</param>
public sealed record TypedForm(string Reason, IReadOnlyList<TypedField> Fields)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null where an older version of the program kept another shape.</summary>
    public static TypedForm? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedForm>(json) is { Reason: not null, Fields: not null } form ? form : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One field of it.</summary>
/// <param name="Field">The codebook's word.</param>
/// <param name="Typed">As the field's inputs keep it.</param>
/// <param name="Starts">Where the chosen words begin.</param>
/// <param name="Ends">Where they end, as many.</param>
public sealed record TypedField(string Field, string Typed, IReadOnlyList<int> Starts, IReadOnlyList<int> Ends)
{
    public static TypedField Of(Field field, string typed, IReadOnlyList<TextSpan> words)
        => new(CodebookTerm.Of(field), typed, [.. words.Select(w => w.Start)], [.. words.Select(w => w.End)]);

    /// <summary>The chosen words, as far as they lie in a text of some length.</summary>
    public IReadOnlyList<TextSpan> Words(int length)
        => [.. Starts.Zip(Ends).Where(w => w.First >= 0 && w.First < w.Second && w.Second <= length).Select(w => new TextSpan(w.First, w.Second))];
}
