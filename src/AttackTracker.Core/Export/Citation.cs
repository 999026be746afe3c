using System.Globalization;
using System.Text;

namespace AttackTracker.Core.Export;

/// <summary>How to name an incident, or what a filter shows, in a text of one's own, so that whoever reads it sees what was seen.</summary>
/// <param name="Key">Of the entry in BibTeX: letters, digits and underscores.</param>
/// <param name="Title">What is cited.</param>
/// <param name="Number">The incident's public id, or the release's number; null for a set.</param>
/// <param name="Link">Leads there as of the moment.</param>
/// <param name="State">Which state of the data.</param>
public sealed record Citation(string Key, string Title, string? Number, string Link, DataState State)
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <summary>An incident.</summary>
    public static Citation OfIncident(string publicId, string title, string link, DataState state)
    {
        ArgumentNullException.ThrowIfNull(publicId);
        return new($"attacktracker_{publicId.Replace('-', '_').ToLowerInvariant()}", title, publicId, link, state);
    }

    /// <summary>A release, which is named by its number and, where it is known, by the hash of its CSV.</summary>
    public static Citation OfRelease(int number, string name, string link, DataState state, string? sha256)
        => new(string.Create(Words, $"attacktracker_release_{number}"), name, number.ToString(Words), link, state) { Noun = "release", Sha256 = sha256 };

    /// <summary>All that a filter shows.</summary>
    /// <param name="incidents">How many.</param>
    /// <param name="criteria">The filter in words; empty for everything.</param>
    /// <param name="link">Leads there as of the moment.</param>
    /// <param name="state">Which state of the data.</param>
    public static Citation OfSet(int incidents, string criteria, string link, DataState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var count = string.Create(Words, $"{incidents:N0} {(incidents == 1 ? "incident" : "incidents")}");
        return new(string.Create(Words, $"attacktracker_set_{state.AsOf:yyyyMMddHHmmss}"), criteria.Length == 0 ? $"All {count}" : $"{count}: {criteria}", null, link, state);
    }

    /// <summary>What the number is of.</summary>
    public string Noun { get; private init; } = "incident";

    /// <summary>By which a file of what is cited can be known again; null where there is none.</summary>
    public string? Sha256 { get; private init; }

    /// <summary>One paragraph.</summary>
    public string Plain => string.Create(
        Words,
        $"AttackTracker, “{Title}”{(Number is null ? "" : $", {Noun} {Number}")}, as of {State.AsOf:d MMMM yyyy, HH:mm:ss} UTC (data revision {State.Revision}{(Sha256 is null ? "" : $", SHA-256 {Sha256}")}). {Link}");

    /// <summary>An entry of the kind <c>misc</c>, which every style knows.</summary>
    public string BibTeX
    {
        get
        {
            List<(string Name, string Value)> parts = [("author", "{AttackTracker}"), ("title", $"{{{Escape(Title)}}}")];
            if (Number is not null)
            {
                parts.Add((Noun == "release" ? "version" : "number", Number));
            }

            parts.Add(("year", State.AsOf.ToString("yyyy", Words)));
            parts.Add(("month", State.AsOf.ToString("MM", Words)));
            parts.Add(("howpublished", $@"\url{{{Link}}}"));
            parts.Add(("urldate", State.AsOf.ToString("yyyy-MM-dd", Words)));
            parts.Add(("note", $"As of {State.Stamp}, data revision {State.Revision}{(Sha256 is null ? "" : $", SHA-256 of the CSV {Sha256}")}"));
            return $"@misc{{{Key},\n{string.Join(",\n", parts.Select(part => $"  {part.Name,-12} = {{{part.Value}}}"))}\n}}";
        }
    }

    // What TeX takes for something else. Braces would end the field.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\textbackslash "),
                '~' => escaped.Append(@"\textasciitilde "),
                '^' => escaped.Append(@"\textasciicircum "),
                '{' or '}' => escaped.Append('\\').Append(c),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                _ => char.IsControl(c) ? escaped.Append(' ') : escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
