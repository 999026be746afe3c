using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;

namespace AttackTracker.Core.Reports;

/// <summary>How a clause came to speak of a draft.</summary>
internal enum Tie
{
    /// <summary>It tells the event.</summary>
    Tells,

    /// <summary>It names the event.</summary>
    Refers,

    /// <summary>It goes on about the event that was told last, or that it cannot but mean.</summary>
    Continues,

    /// <summary>It speaks of several events at once.</summary>
    Joint,
}

/// <summary>A clause of a draft.</summary>
internal readonly record struct Told(Clause Clause, Tie Tie, Placed<SiteMention>? Target);

/// <summary>A report while its article is being read: the clauses that speak of one event.</summary>
internal sealed class Draft
{
    /// <summary>How many words of one field are kept as evidence of a date or a site.</summary>
    public const int MostWords = 6;

    private readonly List<int> _named = [];
    private readonly List<Share> _shares = [];
    private bool _isHistory;
    private int _asked;
    private int _row;

    /// <summary>Makes it a draft that nothing is told of yet, whatever it was; see <see cref="Workspace"/>.</summary>
    public void Set(ReportKind kind, int order, bool isSubordinate)
    {
        _named.Clear();
        _shares.Clear();
        _isHistory = false;
        _asked = 0;
        _row = 0;
        Changed = null;
        FiledAs = null;
        Kind = kind;
        Order = order;
        Told.Clear();
        Weapons = default;
        Sites.Clear();
        Places.Clear();
        Exact = null;
        Date = null;
        RivalDate = null;
        Answers = null;
        IsSubordinate = isSubordinate;
        IsBackground = false;
        Paragraph = 0;
    }

    public ReportKind Kind { get; private set; }

    /// <summary>In the order in which the text first tells the events.</summary>
    public int Order { get; private set; }

    /// <summary>In the order of reading; only <see cref="Add(Told)"/> adds to it.</summary>
    public List<Told> Told { get; } = [];

    /// <summary>The types that the clauses name which tell the event.</summary>
    public WeaponTypes Weapons { get; private set; }

    /// <summary>The targets that clauses named, in the order of reading; of one place only the first few words, which is all the evidence that is kept.</summary>
    public List<Placed<SiteMention>> Sites { get; } = [];

    /// <summary>The numbers in <see cref="SiteRelations"/> of the places in <see cref="Sites"/>, each once.</summary>
    public List<int> Places { get; } = [];

    /// <summary>The number of the first place that the gazetteer holds; null where it holds none.</summary>
    public int? Exact { get; private set; }

    /// <summary>What a clause that lists several sites counts for this one.</summary>
    public void Add(Share share) => _shares.Add(share);

    /// <summary>The first share of that field; null where no clause dealt any out.</summary>
    public Share? ShareOf(Field field)
    {
        foreach (var share in _shares)
        {
            if (share.Field == field)
            {
                return share;
            }
        }

        return null;
    }

    /// <summary>What dates the event; null until a clause does.</summary>
    public DatedWords? Date
    {
        get;
        set
        {
            field = value;
            Changed?.Add(this);
        }
    }

    /// <summary>The first day that lost to <see cref="Date"/>; null where none competed.</summary>
    public (DatedWords Date, RunnerUpReason Reason)? RivalDate { get; set; }

    /// <summary>The attack that a response answers.</summary>
    public Draft? Answers { get; set; }

    /// <summary>Told under "after" or "since".</summary>
    public bool IsSubordinate { get; private set; }

    public bool IsBackground
    {
        get;
        set
        {
            if (field != value)
            {
                field = value;
                Changed?.Add(this);
            }
        }
    }

    /// <summary>The drafts that have changed their look, where somebody asks; see <see cref="Lookalikes"/>.</summary>
    public List<Draft>? Changed { get; set; }

    /// <summary>The look that <see cref="Lookalikes"/> knows; null before it has seen the draft.</summary>
    public DraftLook? FiledAs { get; set; }

    public DraftLook Look => new(Kind, IsBackground, Date?.Value.Start, Date?.Value.End, Date is not null, Weapons, _row);

    /// <summary>The paragraph that last told of it, as <see cref="Reading.StoryParagraph"/> counts.</summary>
    public int Paragraph { get; set; }

    public Clause First => Told[0].Clause;

    /// <summary>Whether a clause tells it as history. Each clause is asked once, however often the draft is.</summary>
    public bool IsToldAs(Predicate<Told> history)
    {
        for (; !_isHistory && _asked < Told.Count; _asked++)
        {
            _isHistory = history(Told[_asked]);
        }

        return _isHistory;
    }

    public void Add(Told told)
    {
        Told.Add(told);
        if (told.Tie == Tie.Tells || (told.Tie == Tie.Joint && told.Target is not null))
        {
            Weapons |= Armament.TypesIn(told.Clause, Kind);
            Changed?.Add(this);
        }
    }

    public void Add(Placed<SiteMention> site, SiteRelations relations)
    {
        var number = relations.NumberOf(site.Mention);
        var index = Places.IndexOf(number);
        if (index < 0)
        {
            index = Places.Count;
            Places.Add(number);
            _named.Add(0);
            _row = relations.RowOf(_row, number);
            Exact ??= relations.IsListed(number) ? number : null;
            Changed?.Add(this);
        }

        if (_named[index]++ < MostWords)
        {
            Sites.Add(site);
        }
    }
}

/// <summary>A date with the first few of the mentions that it was worked out from.</summary>
internal sealed record DatedWords(EventDate Value, IReadOnlyList<DateMention> Mentions, double Confidence)
{
    /// <summary>The same day, told with more words; no more are kept than can be evidence.</summary>
    public DatedWords With(IEnumerable<DateMention> more)
        => Mentions.Count >= Draft.MostWords ? this : this with { Mentions = [.. Mentions.Concat(more).Take(Draft.MostWords)] };
}
