using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Commands;

/// <summary>What reading articles again changes, for people: article by article, then incident by incident.</summary>
internal static class DiffText
{
    private static readonly Dictionary<string, string> GroupNames
        = ReferenceData.Shipped.Groups.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);

    public static void Write(TextWriter output, ExtractionDiff diff)
    {
        foreach (var article in diff.Articles)
        {
            output.WriteLine(Inv($"{article.FileName} (article {article.ArticleId}){Published(article)}"));
            foreach (var report in article.Added)
            {
                output.WriteLine($"  + {Name(report)}");
            }

            foreach (var report in article.Gone)
            {
                output.WriteLine($"  - {Name(report)}");
            }

            foreach (var report in article.Changed)
            {
                output.WriteLine($"  ~ {Name(report.After)}");
                foreach (var value in report.Values)
                {
                    output.WriteLine($"      {Change(value)}");
                }
            }
        }

        foreach (var incident in diff.Incidents)
        {
            output.WriteLine(Line(incident));
        }
    }

    /// <summary>"5 reports added, 1 gone, 3 values changed; incidents: 2 created, 1 gone, 4 changed".</summary>
    public static string Summary(ExtractionDiff diff)
    {
        int Of(IncidentChangeKind kind) => diff.Incidents.Count(i => i.Kind == kind);
        return Inv($"{diff.Articles.Sum(a => a.Added.Count)} reports added, {diff.Articles.Sum(a => a.Gone.Count)} gone, {diff.Articles.Sum(a => a.Changed.Sum(r => r.Values.Count))} values changed; ")
            + Inv($"incidents: {Of(IncidentChangeKind.Created)} created, {Of(IncidentChangeKind.Gone)} gone, {Of(IncidentChangeKind.Changed)} changed");
    }

    private static string Published(ArticleChange article)
        => article.PublishedFrom == article.PublishedTo ? "" : $": published {Day(article.PublishedTo)}, was {Day(article.PublishedFrom)}";

    private static string Name(EventValues report)
        => $"{Wording.OfIncident(report)}, {report.Site?.Name ?? "place not stated"}, {(report.Date is { } date ? DateText.Brief(date) : "day not stated")}";

    private static string Line(IncidentChange incident)
    {
        var title = $"{incident.PublicId} {incident.Title}{(incident.IsReviewed ? " (decided)" : "")}";
        return incident.Kind switch
        {
            IncidentChangeKind.Created => $"+ {title}",
            IncidentChangeKind.Gone => $"- {title}{(incident.LeadsTo is { } other ? $", leads to {other}" : ", leads nowhere")}",
            IncidentChangeKind.Changed => $"~ {title}: {string.Join("; ", incident.Values.Select(Change).Concat(Reports(incident)))}",
        };
    }

    private static IEnumerable<string> Reports(IncidentChange incident)
        => incident.ReportsBefore == incident.ReportsAfter ? [] : [Inv($"reports: {incident.ReportsBefore} -> {incident.ReportsAfter}")];

    private static string Change(ValueChange value)
    {
        string Say(string json) => FieldText.Value(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, value.Field, json), value.Field, GroupNames) ?? "not stated";
        var (from, to) = (Say(value.From), Say(value.To));
        if (from == to)
        {
            // What the words leave out, such as the province of a base, is in the value itself.
            (from, to) = (value.From, value.To);
        }

        return $"{CodebookField(value.Field)}: {from}{Quote(value.FromWords)} -> {to}{Quote(value.ToWords)}";
    }

    private static string CodebookField(Field field) => Core.Text.CodebookTerm.Of(field);

    private static string Quote(string? words) => words is null ? "" : $" \"{words.ReplaceLineEndings(" ")}\"";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not known";

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
