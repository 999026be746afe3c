using AttackTracker.Core.Articles;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using AttackTracker.Web.SourceText;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What the article page shows: the text's blocks, all that is highlighted in it, and which report and field are chosen.</summary>
public sealed class ArticleView
{
    private const int MostLanes = 12;

    // A headline comes after at most a few lines of navigation.
    private const int FirstBlocks = 5;

    private readonly IReadOnlyList<Highlight> _read;

    private readonly Func<int, int?, Field?, string> _address;

    private ArticleView(ArticleDetail article, Func<int, int?, Field?, string> address)
    {
        (Article, _address) = (article, address);
        Blocks = SourceBlocks.Of(article.Text);
        Folds = Boilerplate.Find(article.Text);
        _read =
        [
            .. article.Reports.SelectMany(r => r.Report.Evidence.Select(e => new Highlight(e.Span, r.Report.Ordinal, e.Field))),
            .. article.Published.Evidence.Select(span => new Highlight(span, null, null)),
            .. article.Aggregates.Select(a => new Highlight(a.Span, null, null) { IsAggregate = true }),
        ];
        (Highlights, Spans) = (_read, [.. _read.Select(h => h.Span)]);
        Headline = Blocks.Take(FirstBlocks).FirstOrDefault(b => b.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Heading
            && string.Equals(b.Span.In(article.Text).Trim('#', ' '), article.Title.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    public ArticleDetail Article { get; }

    /// <summary>The block that is the headline; null where the text does not begin with it.</summary>
    public SourceBlock? Headline { get; }

    /// <summary>How many lanes the margin has; reports beyond share the last.</summary>
    public int Lanes => Math.Clamp(Article.Reports.Count, 1, MostLanes);

    public IReadOnlyList<SourceBlock> Blocks { get; }

    /// <summary>What the publisher prints around its article; folded on the page.</summary>
    public IReadOnlyList<TextSpan> Folds { get; }

    public IReadOnlyList<Highlight> Highlights { get; private set; }

    public IReadOnlyList<TextSpan> Spans { get; private set; }

    /// <summary>All that is open, as the address has it.</summary>
    public ArticleChoice Choice { get; private set; } = ArticleChoice.None;

    /// <summary>The chosen report; null for an article that tells of no incident.</summary>
    public ArticleReport? Chosen { get; private set; }

    /// <summary>The chosen field of that report; null where the report as a whole is looked at.</summary>
    public Field? Field { get; private set; }

    /// <param name="article">The article.</param>
    /// <param name="address">Where one of its reports, and a field of it, is shown; null for the article's own page.</param>
    public static ArticleView Of(ArticleDetail article, Func<int, int?, Field?, string>? address = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var view = new ArticleView(article, address ?? TrackerLinks.Article);
        view.Choose(ArticleChoice.None);
        return view;
    }

    /// <summary>Takes the choice from an address; what it cannot find there it replaces by the first report and no field.</summary>
    public void Choose(ArticleChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        Choice = choice;
        Chosen = Article.Reports.FirstOrDefault(r => r.Report.Ordinal == choice.Report) ?? (Article.Reports.Count > 0 ? Article.Reports[0] : null);
        Field = CodebookTerm.TryParse<Field>(choice.Field, out var known) && Chosen is not null ? known : null;
        var picked = Enum.GetValues<Field>().SelectMany(field => (choice.WordsFor(field, Article.Text) ?? []).Select(span => new Highlight(span, null, null) { PickedFor = field })).ToList();
        Highlights = picked.Count == 0 ? _read : [.. _read, .. picked];
        Spans = [.. Highlights.Select(h => h.Span)];
    }

    /// <summary>Whether the form of a field of the chosen report is open.</summary>
    public bool IsEdited(Field field) => Choice is { IsEdit: true, Task: null } && Field == field;

    /// <summary>The target of a report, for lists and tips.</summary>
    public string SiteOf(int report) => Article.Reports[report].Report.Values.Site?.Name ?? Texts.PlaceNotStated;

    /// <summary>The target and the day of a report.</summary>
    public string NameOf(int report)
        => Article.Reports[report].Report.Values.Date is { } date ? $"{SiteOf(report)}, {DateText.Brief(date)}" : SiteOf(report);

    public bool IsChosen(Highlight highlight) => highlight.Field is not null && highlight.Report == Chosen?.Report.Ordinal;

    public bool IsHot(Highlight highlight) => IsChosen(highlight) && highlight.Field == Field;

    /// <summary>The field after the chosen one, or before it; stays on the report.</summary>
    public string FieldBeside(int step)
    {
        var at = Field is { } field ? FieldText.Order.ToList().IndexOf(field) : step > 0 ? -1 : FieldText.Order.Count;
        var next = FieldText.Order[Math.Clamp(at + step, 0, FieldText.Order.Count - 1)];
        return AddressOf(Chosen?.Report.Ordinal, next);
    }

    /// <summary>Where a click on words leads: to a field of theirs, the chosen report's before others', and on to the next one when that is chosen already.</summary>
    public string? LinkOf(IEnumerable<Highlight> highlights)
    {
        var choices = highlights.Where(h => h.Field is not null).OrderByDescending(IsChosen).ToList();
        if (choices.Count == 0)
        {
            return null;
        }

        var target = choices[(choices.FindIndex(IsHot) + 1) % choices.Count];
        return AddressOf(target.Report, target.Field);
    }

    /// <summary>Where a report, or a field of it, is shown.</summary>
    public string AddressOf(int? report, Field? field = null) => _address(Article.Id, report, field);

    /// <summary>A, B, C … by the order of the text, then A1, B1.</summary>
    public static string Letter(int ordinal) => ReportLetter.Of(ordinal);

    /// <summary>The colour of a report, which always goes with its letter: there are seven.</summary>
    public static string Colour(int ordinal) => $"var(--r-{(char)('A' + (ordinal % 7))})";
}

/// <summary>Words that are highlighted, and why.</summary>
/// <param name="Span">Where in the stored text.</param>
/// <param name="Report">The report's ordinal; null where the words are no report's.</param>
/// <param name="Field">Null where the words are no report's.</param>
public sealed record Highlight(TextSpan Span, int? Report, Field? Field)
{
    /// <summary>Of words that are no report's: whether they only count attacks; else the publication day was read from them.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>The field that a person has just chosen the words for; null for words that were read.</summary>
    public Field? PickedFor { get; init; }

    public string Name => PickedFor is { } picked ? Phrase.Of(Texts.ChosenFor, FieldText.Label(picked).ToLowerInvariant())
        : Report is { } report ? $"{ArticleView.Letter(report)} {FieldText.Label(Field!.Value).ToLowerInvariant()}"
        : IsAggregate ? Texts.CountsOnly
        : Texts.PublicationDay;
}
