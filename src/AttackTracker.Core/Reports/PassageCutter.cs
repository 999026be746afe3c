using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Cuts an article into passages: tells its prose from what only says it again, and the items of its logs from both.</summary>
internal sealed class PassageCutter
{
    private const int LongestLabel = 4;
    private const int LongestHeading = 8;

    private static readonly WordSet SummaryWords = ["takeaways", "takeaway", "points", "summary", "highlights", "glance", "brief", "developments"];

    private readonly Reading _reading;
    private readonly Sentence[] _sentences;
    private readonly List<(int First, int End, ItemHead? Head)> _lines;
    private readonly List<Passage> _passages;

    // A day or a place that heads one line only is that line's business; those of several make the article a log.
    private readonly bool _hasDayHeadings;
    private readonly bool _hasItemHeadings;
    private readonly bool _hasPlacesFirst;

    private bool _isHead = true;
    private bool _isSummary;
    private int _body = -1;
    private Placed<DateMention>? _day;
    private (ItemHead Head, int First)? _open;

    public PassageCutter(Reading reading)
    {
        _reading = reading;
        (_lines, _passages) = (reading.Space.Lines, reading.Space.Passages);
        _lines.Clear();
        _passages.Clear();
        _sentences = Spoken(reading);
        int days = 0, items = 0, placesFirst = 0;
        for (var at = 0; at < _sentences.Length;)
        {
            var end = at + 1;
            while (end < _sentences.Length && _sentences[end].Line == _sentences[at].Line)
            {
                end++;
            }

            var head = ItemHead.Of(reading, new(_sentences, at, end - at)) is { } found && !IsPublicationLine(_sentences[at]) ? found : null;
            _lines.Add((at, end, head));
            days += head is { IsWholeLine: true, Day: not null, Site: null } ? 1 : 0;
            items += head is { IsWholeLine: true, Day: not null, Site: not null } ? 1 : 0;
            placesFirst += head is { BeginsWithDay: false, Day: not null, Site: not null } ? 1 : 0;
            at = end;
        }

        (_hasDayHeadings, _hasItemHeadings, _hasPlacesFirst) = (days > 1, items > 1, placesFirst > 1);
    }

    // Nearly always all sentences of the article.
    private static Sentence[] Spoken(Reading reading)
    {
        var spoken = reading.Space.Spoken;
        spoken.Clear();
        foreach (var sentence in reading.Document.Sentences)
        {
            if (sentence.TokenCount > 0)
            {
                spoken.Add(sentence);
            }
        }

        return [.. spoken];
    }

    public List<Passage> Cut()
    {
        for (var at = 0; at < _lines.Count;)
        {
            var end = at + 1;
            while (end < _lines.Count && _sentences[_lines[end].First].Paragraph == _sentences[_lines[at].First].Paragraph)
            {
                end++;
            }

            if (IsForm(at, end))
            {
                EndEntry(_lines[at].First);
                Add(SentenceRole.Entry, _lines[at].First, _lines[end - 1].End);
                _isHead = false;
            }
            else
            {
                for (var line = at; line < end; line++)
                {
                    Take(_lines[line].First, _lines[line].End, _lines[line].Head);
                }

                Flush(_lines[end - 1].End);
            }

            at = end;
        }

        EndEntry(_sentences.Length);
        return _passages;
    }

    private void Take(int at, int end, ItemHead? head)
    {
        var first = _sentences[at];
        var isLine = end - at == 1 && first.Shape == SentenceShape.Line;
        var isItem = first.Shape == SentenceShape.ListItem;
        if (head is { IsWholeLine: true, Day: not null } && (head.Site is null ? _hasDayHeadings : _hasItemHeadings))
        {
            Flush(at);
            EndEntry(at);
            _day = head.Site is null ? head.Day : null;
            _open = head.Site is null ? null : (head, at);
            _isHead = _isSummary = false;
        }
        else if (head is { IsWholeLine: false } && HeadOf(head) is { } own)
        {
            Flush(at);
            EndEntry(at);
            Add(SentenceRole.Entry, at, end, own);
            _isHead = false;
        }
        else if (isLine && (_day is not null || _open is not null) && first.TokenCount <= LongestHeading && _reading.Weapons.Within(first.FirstToken, first.EndToken).Count == 0)
        {
            Flush(at);
            EndEntry(at);
            _day = null;
        }
        else if (_open is not null)
        {
            return;
        }
        else if (isLine || (isItem && (_isSummary || _isHead) && !BeginsWithDay(first)))
        {
            Flush(at);
            _isSummary |= _reading.AnyWord(first.FirstToken, first.EndToken, SummaryWords);
            Add(SentenceRole.Repeat, at, end);
        }
        else
        {
            _isHead = false;
            _isSummary &= isItem;
            _body = _body < 0 ? at : _body;
        }
    }

    // The head with its day: its own, or that of the heading above.
    private ItemHead? HeadOf(ItemHead head)
        => head is { Day: null, Site: not null } && _day is { } day ? head with { Day = day }
            : head.Day is null ? null
            : head.BeginsWithDay || !IsDateline(head) || _hasPlacesFirst ? head
            : null;

    // "BAGHDAD, Feb 13 (Agency) - …" is where and when the story was written; "BAGHDAD. 16 June, 2250 hrs: …" is not.
    private bool IsDateline(ItemHead head) => _reading.Word(head.End - 1) != ":";

    private void EndEntry(int end)
    {
        if (_open is { } open && end - open.First > 1)
        {
            Add(SentenceRole.Entry, open.First, end, open.Head);
        }

        _open = null;
    }

    private void Flush(int end)
    {
        if (_body >= 0)
        {
            Add(SentenceRole.Body, _body, end);
            _body = -1;
        }
    }

    private void Add(SentenceRole role, int first, int end, ItemHead? head = null)
        => _passages.Add(new Passage(role, new(_sentences, first, end - first)) { Head = head, Day = role == SentenceRole.Body ? _day : null });

    // A date line of its own says when the article appeared, not when an attack took place.
    private bool IsPublicationLine(Sentence sentence) => _reading.Published.Evidence.Any(e => sentence.Span.Contains(e));

    // "On 10 January, …": an item that tells a day of its own is no summary.
    private bool BeginsWithDay(Sentence sentence)
        => _reading.Dates.Within(sentence.FirstToken, sentence.FirstToken + 2) is [{ Mention: var date }, ..] && _reading.Resolve(date) is { Precision: DatePrecision.Day };

    // "Place: Tower 22", "Claim: none seen"
    private bool IsForm(int first, int end)
    {
        var labelled = 0;
        for (var line = first; line < end; line++)
        {
            labelled += IsLabelled(_sentences[_lines[line].First]) ? 1 : 0;
        }

        return labelled >= 3;
    }

    private bool IsLabelled(Sentence sentence)
    {
        // "January 27: …" opens an item of its own.
        if (_reading.DateAt(sentence.FirstToken) is not null)
        {
            return false;
        }

        for (var at = sentence.FirstToken + 1; at < Math.Min(sentence.EndToken, sentence.FirstToken + LongestLabel); at++)
        {
            if (_reading.Word(at) == ":")
            {
                return true;
            }
        }

        return false;
    }
}
