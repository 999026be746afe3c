using AttackTracker.Core.Actors;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Reads an article: which attacks and responses it tells, and what it says of each, with the words for every value.</summary>
/// <remarks>
/// A pure function of text, metadata and reference data: no clock, no culture, no chance. Never throws for any text. Safe for threads.
/// The stages, in order: sentences and tokens, mentions, publication day, drafts, reports.
/// </remarks>
/// <param name="reference">The gazetteer, groups, weapons, cues and dated events to read with.</param>
public sealed class ReportExtractor(ReferenceData reference)
{
    /// <summary>Changes whenever the same article and reference data may give another extraction.</summary>
    public const string Version = "1.3";

    private readonly SiteRecognizer _sites = new(reference.Gazetteer);
    private readonly GroupRecognizer _groups = new(reference.Groups);
    private readonly WeaponRecognizer _weapons = new(reference.Weapons);
    private readonly CueRecognizer _cues = new(reference.Cues);

    /// <summary>Reads one article.</summary>
    public Extraction Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (reading, drafts) = Draft(article);
        var reports = ReportWriter.Write(drafts, reference.Confidence);
        var extraction = new Extraction(reading.Published, reports, Aggregates.Find(reading), reading.Mentions.InOrder());
        reading.Document.Release();
        reading.Space.GiveBack();
        return extraction;
    }

    /// <summary>The stages up to the drafts: what a person who asks why looks at.</summary>
    internal (Reading Reading, IReadOnlyList<Draft> Drafts) Draft(Article article)
    {
        var document = Document.Parse(article.Text, Boilerplate.Find(article.Text));
        var mentions = Recognize(document);
        var published = PublicationDateFinder.Find(document, mentions.Dates, article.Metadata.Published, reference.Events);
        var reading = new Reading(document, mentions, published, reference);
        return (reading, new ReportAssembler(reading).Assemble());
    }

    /// <summary>Every mention of the article that the extractor works from, boilerplate left out.</summary>
    internal Mentions Recognize(Document document) => new(
        DateRecognizer.Find(document),
        QuantityRecognizer.Find(document),
        _sites.Find(document),
        _groups.Find(document),
        _weapons.Find(document),
        _cues.Find(document));
}
