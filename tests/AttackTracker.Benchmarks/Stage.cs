using AttackTracker.Core.Actors;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Benchmarks;

/// <summary>An article with what each stage of the extractor makes of it, so that any stage can run by itself.</summary>
internal sealed class Staged
{
    public Staged(ReportExtractor extractor, ReferenceData reference, Article article)
    {
        Article = article;
        LeftOut = Boilerplate.Find(article.Text);
        Document = Document.Parse(article.Text, LeftOut);
        Mentions = extractor.Recognize(Document);
        Published = PublicationDateFinder.Find(Document, Mentions.Dates, article.Metadata.Published, reference.Events);
        Drafts = extractor.Draft(article).Drafts;
    }

    public Article Article { get; }

    public IReadOnlyList<TextSpan> LeftOut { get; }

    public Document Document { get; }

    public Mentions Mentions { get; }

    public PublicationDate Published { get; }

    public IReadOnlyList<Draft> Drafts { get; }
}

/// <summary>A step of the extractor.</summary>
internal sealed record Stage(string Name, Action<Staged> Run)
{
    /// <summary>All of the extractor in one.</summary>
    public static Stage Whole(ReportExtractor extractor) => new("whole", s => extractor.Extract(s.Article));

    /// <summary>The steps that <see cref="ReportExtractor.Extract"/> is made of, in their order.</summary>
    public static IReadOnlyList<Stage> All(ReferenceData reference)
    {
        var sites = new SiteRecognizer(reference.Gazetteer);
        var groups = new GroupRecognizer(reference.Groups);
        var weapons = new WeaponRecognizer(reference.Weapons);
        var cues = new CueRecognizer(reference.Cues);
        return
        [
            new("boilerplate", s => Boilerplate.Find(s.Article.Text)),
            new("parse", s => Document.Parse(s.Article.Text, s.LeftOut).Release()),
            new("dates", s => DateRecognizer.Find(s.Document)),
            new("quantities", s => QuantityRecognizer.Find(s.Document)),
            new("sites", s => sites.Find(s.Document)),
            new("groups", s => groups.Find(s.Document)),
            new("weapons", s => weapons.Find(s.Document)),
            new("cues", s => cues.Find(s.Document)),
            new("publication", s => PublicationDateFinder.Find(s.Document, s.Mentions.Dates, s.Article.Metadata.Published, reference.Events)),
            new("reading", s => new Reading(s.Document, s.Mentions, s.Published, reference).Space.GiveBack()),
            new("assemble", s => Assemble(new Reading(s.Document, s.Mentions, s.Published, reference))),
            new("write", s => _ = ReportWriter.Write(s.Drafts, reference.Confidence)),
            new("mentions", s => s.Mentions.InOrder()),
        ];
    }

    private static void Assemble(Reading reading)
    {
        new ReportAssembler(reading).Assemble();
        reading.Space.GiveBack();
    }
}
