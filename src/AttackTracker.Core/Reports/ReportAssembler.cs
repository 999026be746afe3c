using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Reads an article from its first sentence to its last and sorts its clauses into drafts, one for each event.</summary>
/// <remarks>
/// The body comes first and the headlines, captions and summaries after it, since they only say again. A clause that tells an
/// event joins the draft that it is compatible with, or opens one; a clause that does not goes to the event it names, or on with
/// the one told last.
/// </remarks>
internal sealed partial class ReportAssembler(Reading reading)
{
    private readonly List<Draft> _drafts = [];
    private readonly Lookalikes _looks = new();
    private readonly Gatherings _gatherings = new(reading);
    private readonly List<Clause> _joint = [];
    private readonly FrameReader _frames = new(reading);
    private readonly ClauseSplitter _splitter = new(reading);
    private readonly DraftDates _dates = new(reading);
    private readonly List<Clause> _clausesOfSentence = reading.Space.ClausesOfSentence;
    private readonly List<Frame> _framesOfSentence = reading.Space.FramesOfSentence;
    private readonly LivePosts? _posts = LivePosts.Of(reading);
    private Draft? _focus;
    private int _paragraph;

    // The paragraph that last told of a strike of third states on one another.
    private int _foreign = -1;
    private (DatedWords Date, int Paragraph)? _scene;
    private DatedWords? _floor;
    private int _clauses;

    public IReadOnlyList<Draft> Assemble()
    {
        var passages = Passage.Of(reading);
        if (IsFiction(passages))
        {
            return [];
        }

        passages = _posts?.OldestFirst(passages) ?? passages;
        Take(passages, SentenceRole.Entry);
        Take(passages, SentenceRole.Body);
        Take(passages, SentenceRole.Repeat);
        return Finish();
    }

    private void Take(List<Passage> passages, SentenceRole role)
    {
        foreach (var passage in passages)
        {
            if (passage.Role != role)
            {
                continue;
            }

            switch (role)
            {
                case SentenceRole.Entry:
                    TakeEntry(passage);
                    break;
                case SentenceRole.Body:
                    TakeBody(passage);
                    break;
                default:
                    TakeRepeat(passage);
                    break;
            }
        }
    }

    // An article about an exercise or an invented case says so at its top.
    private bool IsFiction(List<Passage> passages)
    {
        var head = passages.FindIndex(p => p.Role != SentenceRole.Repeat);
        for (var i = 0; i < (head < 0 ? passages.Count : head); i++)
        {
            foreach (var sentence in passages[i].Sentences)
            {
                if (IsFiction(sentence))
                {
                    return true;
                }
            }
        }

        return head >= 0 && passages[head] is { Role: SentenceRole.Body } lead && IsFiction(lead.Sentences[0]);
    }

    private bool IsFiction(Sentence sentence)
        => reading.CuesWithin(sentence.FirstToken, sentence.EndToken).Exists(c => c.Mention.Meaning == CueMeaning.Fiction && c.Mention.Rule == "unreal-frame");

    private void TakeBody(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            if (_focus is { IsBackground: true } && reading.StoryParagraph(sentence) != _focus.Paragraph)
            {
                // News goes on where it left off; a story of the past may say more of what it told a paragraph ago.
                _focus = Lead is { } lead && (!lead.IsBackground || reading.StoryParagraph(sentence) > _focus.Paragraph + 1) ? lead : _focus;
            }

            var clauses = ClausesOf(sentence, passage.Role);
            _scene = SceneOf(sentence, clauses) ?? _scene;
            TakeSentence(clauses, passage.Day is { } day ? _dates.Of(day, null) : _posts?.DayOf(sentence));
        }
    }

    // The first attack that is news; of a story about the past its first.
    private Draft? Lead => _drafts.Find(static d => d is { Kind: ReportKind.Attack, IsBackground: false }) ?? _drafts.Find(static d => d is { Kind: ReportKind.Attack, IsSubordinate: false });

    private void Add(Draft draft)
    {
        _drafts.Add(draft);
        _looks.Add(draft);
    }

    // The list is used again for the next sentence.
    private List<Clause> ClausesOf(Sentence sentence, SentenceRole role)
    {
        var starts = _splitter.Starts(sentence);
        var clauses = _clausesOfSentence;
        clauses.Clear();
        for (var i = 0; i < starts.Count; i++)
        {
            clauses.Add(reading.Space.ClauseOf(reading, sentence, role, _clauses++, starts[i], i + 1 < starts.Count ? starts[i + 1] : sentence.EndToken));
        }

        return clauses;
    }

    private void TakeSentence(List<Clause> clauses, DatedWords? entryDate)
    {
        _paragraph = clauses.Count > 0 ? reading.StoryParagraph(clauses[0].Sentence) : _paragraph;
        var frames = _framesOfSentence;
        frames.Clear();
        foreach (var clause in clauses)
        {
            var frame = _frames.Read(clause);
            frames.Add(frame);
            _floor ??= FloorOf(clause);
            _foreign = frame.IsForeign ? clause.Sentence.Paragraph : frame.Force == FrameForce.Tells ? -1 : _foreign;
        }

        var drafts = frames.Exists(f => f.Force == FrameForce.Tells) ? new List<Draft>?[frames.Count] : [];
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Force == FrameForce.Tells)
            {
                drafts[i] = Tell(frames, i, drafts, entryDate);
            }
            else if (frames[i].Force == FrameForce.Gathers)
            {
                _gatherings.Add(clauses[i], entryDate ?? _dates.Of(frames[i].When, null));
            }
        }

        // "struck a depot in retaliation for an attack on the base": the sentence is about what it began with.
        var main = frames.FindIndex(f => f.Force == FrameForce.Tells);
        if (main >= 0 && drafts[main] is [var told] && told.Kind == ReportKind.Response && _focus is { Kind: ReportKind.Attack } && frames.FindLast(f => f.Force == FrameForce.Tells) is { IsSubordinate: true })
        {
            _focus = told;
        }

        for (var i = 0; i < frames.Count; i++)
        {
            if ((drafts.Length == 0 || drafts[i] is null) && !frames[i].IsUnreal && reading.IsStory(frames[i].Clause.Sentence)
                && !(IsRelative(clauses[i]) && Array.Exists(drafts, d => d is { Count: > 0 }) && Neighbour(drafts, i, isRelative: true) is null))
            {
                Continue(frames[i], Neighbour(drafts, i, IsRelative(clauses[i])));
            }
        }
    }

    private static List<Draft>? Neighbour(List<Draft>?[] drafts, int index, bool isRelative)
    {
        for (var i = Math.Min(index, drafts.Length) - 1; i >= 0; i--)
        {
            if (drafts[i] is { Count: > 0 } before)
            {
                return before;
            }
        }

        for (var i = index + 1; i < drafts.Length && !isRelative; i++)
        {
            if (drafts[i] is { Count: > 0 } after)
            {
                return after;
            }
        }

        return null;
    }

    // "The attacks, most of which did no harm, came after a strike": says something of what stands before it.
    private static bool IsRelative(Clause clause)
        => clause.Word(clause.First) is "which" or "who" or "whose" || (clause.Word(clause.First + 1) == "of" && clause.Word(clause.First + 2) is "which" or "whom");

    private void TakeRepeat(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            foreach (var clause in ClausesOf(sentence, SentenceRole.Repeat))
            {
                var frame = _frames.Read(clause);
                if (frame.IsUnreal || frame.Force == FrameForce.None)
                {
                    continue;
                }

                var date = _dates.Of(frame.When, null);
                if (frame.Force == FrameForce.Gathers)
                {
                    _gatherings.Add(clause, date);
                    continue;
                }

                foreach (var target in frame.Targets)
                {
                    if (Best(frame, target, date, mustMatch: true) is { } draft)
                    {
                        Attach(draft, new Told(clause, Tie.Refers, target), null);
                    }
                }
            }
        }
    }

    // A day is better than "in recent days", and either better than words that lead to none.
    private static bool IsBetter(DatedWords date, DatedWords? known)
        => known is null
            || (!known.Value.IsBounded && date.Value.IsBounded)
            || (known.Confidence <= Certainty.Inherited && date.Confidence > Certainty.Inherited && date.Value.IsBounded)
            || (known.Value.Precision != DatePrecision.Day && date.Value.Precision == DatePrecision.Day && known.Value.Overlaps(date.Value));

    // "…, two days after rockets were fired at the airport": the sentence is about what it began with.
    private static bool IsAside(Clause clause)
        => clause.First > clause.Sentence.FirstToken && clause.Dates.Exists(clause, static (d, clause) => d.First <= clause.First + 1 && d.Mention.Rule == DateRules.AfterOther);

    private void Attach(Draft draft, Told told, DatedWords? date)
    {
        draft.Add(told);
        if (told.Target is { } target && (told.Tie is Tie.Tells or Tie.Joint || draft.Sites.Count == 0 || (SiteRoles.Rank(target.Mention) >= 3 && told.Clause.Role != SentenceRole.Repeat)
            || (SiteRoles.Rank(target.Mention) == 4 && draft.Sites.TrueForAll(static s => SiteRoles.Rank(s.Mention) < 4))))
        {
            draft.Add(target, reading.Relations);
        }

        if (date is not null && IsBetter(date, draft.Date))
        {
            draft.RivalDate ??= draft.Date is { Value.IsBounded: true, Mentions.Count: > 0 } lost ? (lost, lost.Confidence <= Certainty.Inherited ? RunnerUpReason.TakenOver : RunnerUpReason.Vaguer) : null;
            draft.Date = date;
        }
        else if (date is not null && draft.Date is { } known && known.Value.Start == date.Value.Start && known.Value.End == date.Value.End)
        {
            draft.Date = known.With(date.Mentions);
        }
        else if (date is { Value.IsBounded: true })
        {
            draft.RivalDate ??= (date, date.Value.Precision != DatePrecision.Day ? RunnerUpReason.Vaguer : told.Tie == Tie.Tells ? RunnerUpReason.Later : RunnerUpReason.Aside);
        }

        if (told.Clause.Role != SentenceRole.Repeat && told.Tie != Tie.Joint && !(IsAside(told.Clause) && _focus is not null))
        {
            _focus = draft;
            draft.Paragraph = reading.StoryParagraph(told.Clause.Sentence);
        }
    }
}
