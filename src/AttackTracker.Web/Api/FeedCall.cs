using System.Globalization;
using System.Text;
using System.Xml;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Api;

/// <summary>What is new and changed among what a filter lets through, as an Atom feed (RFC 4287).</summary>
internal static class FeedCall
{
    public const string Path = "/feed.atom";

    public static string Summary => "An Atom feed of the incidents that are new or changed, for a reader of feeds; the filter may be any.";

    public const string Example = "/feed.atom?kind=attack";

    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static IReadOnlyList<ApiParameter> Parameters { get; } = [.. ApiParameters.Filter.Where(p => p != ApiParameters.AsOf)];

    public static async Task RunAsync(HttpContext http, ChangesQuery changes, ReferenceData reference, ApiAnswers answers)
    {
        if (ApiRequest.Read(http, Parameters, out var request) is { } problem)
        {
            await problem.WriteAsync(http);
            return;
        }

        await Viewer.ReadAsync(http.User.Identity?.Name, async () => await ApiEndpoints.SendAsync(http, await answers.OfAsync(http.User.Identity?.Name ?? "", request.Root + request.Path + request.Query, async () =>
        {
            var latest = await changes.RunAsync(request.Filter, request.Cancelled);
            var sentence = new IncidentSentence(reference.Gazetteer, reference.Groups);
            return new ApiAnswer(new ApiOutcome.Done(), Write(request, latest, sentence)) { ContentType = ContentType };
        })));
    }

    private static byte[] Write(ApiRequest request, IReadOnlyList<ChangedIncident> changes, IncidentSentence sentence)
    {
        var filter = IncidentFilterQuery.Write(request.Filter);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "id", "urn:attacktracker:incidents" + (filter.Length == 0 ? "" : ":" + Uri.EscapeDataString(filter)));
            Element(xml, "title", filter.Length == 0 ? "AttackTracker: incidents" : $"AttackTracker: incidents with {Uri.UnescapeDataString(filter[1..])}");
            Element(xml, "updated", Time(changes.Count > 0 ? changes[0].At : DateTime.UnixEpoch));
            Link(xml, "self", request.Root + request.Path + request.Query);
            Link(xml, "alternate", request.Root + TrackerLinks.Timeline(filter));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "AttackTracker");
            xml.WriteEndElement();
            foreach (var change in changes)
            {
                Write(xml, request, change, sentence);
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Write(XmlWriter xml, ApiRequest request, ChangedIncident change, IncidentSentence sentence)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", "urn:attacktracker:incident:" + change.PublicId);
        Element(xml, "title", $"{change.PublicId}: {change.Title}");
        Element(xml, "published", Time(change.Since));
        Element(xml, "updated", Time(change.At));
        Link(xml, "alternate", request.Root + TrackerLinks.Incident(change.PublicId));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", CodebookTerm.Of(change.Values.Kind));
        xml.WriteEndElement();
        Element(xml, "summary", sentence.TextOf(change.Values));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Legal(address));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Legal(text));

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // What comes from articles and addresses may hold characters that XML has no way to write.
    private static string Legal(string text)
        => string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
