using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Finds words about time, whatever the day of publication.</summary>
public static class DateRecognizer
{
    private const int LongestDateline = 9;
    private const int LastDateline = 4;

    /// <summary>Words that a time without figures, month or weekday can begin with: all others are passed over at once.</summary>
    private static readonly WordSet Triggers = new([
        "today", "tonight", "yesterday", "tomorrow", "overnight", "last", "this", "the", "that", "next", "past", "previous", "recent", "less", "fewer", "within", "under", "current", "coming",
        "a", "an", "few", "several", "some", "moments", "minutes", "hours", "days", "nights", "weeks", "months", "years", "in", "during", "shortly", "just", "before", "after", "around", "at", "on", "new", "christmas", "night", "evening", "morning", "afternoon", "earlier", "later",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety",
    ]);

    /// <summary>Those that begin no time but before certain words.</summary>
    private static readonly WordSet Determiners = new(["the", "this", "that", "a", "an", "some", "several", "few"]);

    /// <summary>The words that one of <see cref="Determiners"/> makes a time with.</summary>
    private static readonly WordSet BehindDeterminers = WordSet.Union(RelativeReader.BehindDeterminers, DayParts.Names, CalendarReader.Seasons);

    /// <summary>All mentions in the order of the text; no two overlap.</summary>
    public static IReadOnlyList<DateMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<DateMention>();
        var cores = new List<DateCore>();
        var order = NumericOrders.Of(document);
        foreach (var sentence in document.Sentences)
        {
            var tokens = new TokenRun(document.TokensOf(sentence));
            cores.Clear();
            var at = 0;
            while (at < tokens.Length)
            {
                var free = cores.Count > 0 ? cores[^1].End : 0;
                if (ReadAt(tokens, at, order) is { } core && core.Start >= free)
                {
                    core = DateLead.Extend(tokens, DayParts.WithPartBehind(tokens, core), free);
                    DateMerger.Add(tokens, cores, core);
                    at = Math.Max(at + 1, core.End);
                }
                else
                {
                    at++;
                }
            }

            Quotation.Settle(tokens, cores);
            foreach (var core in cores)
            {
                if (!DateMerger.IsUnfinished(tokens, core) && !IsStamp(tokens, core))
                {
                    mentions.Add(ToMention(document, sentence, tokens, core));
                }
            }
        }

        return mentions;
    }

    private static DateCore? ReadAt(TokenRun tokens, int at, NumericOrder order)
    {
        var form = tokens[at].Form;
        return form.Kind switch
        {
            TokenKind.Number => NumericReader.Read(tokens, at, order) ?? CalendarReader.DayMonth(tokens, at) ?? ClockReader.Read(tokens, at)
                ?? CalendarReader.OrdinalDay(tokens, at) ?? CalendarReader.Year(tokens, at) ?? RelativeReader.Read(tokens, at),
            TokenKind.Word when form.IsCapitalized && tokens.Month(at) is not null => CalendarReader.Month(tokens, at),
            TokenKind.Word when form.IsCapitalized && tokens.Weekday(at) is not null => CalendarReader.Weekday(tokens, at, order),
            TokenKind.Word when Triggers.Contains(form) && !(Determiners.Contains(form) && !tokens.In(BehindDeterminers, at + 1)) => RelativeReader.Read(tokens, at) ?? DayParts.Read(tokens, at) ?? CalendarReader.Holiday(tokens, at) ?? CalendarReader.Season(tokens, at),
            _ => null,
        };
    }

    // A clock time alone on its line or before a dash or colon, "14:20 GMT - ", tells when an entry of a live page was posted.
    private static bool IsStamp(TokenRun tokens, DateCore core)
        => core.Rule == DateRules.Clock && (core.Start == 0 || (core.Start == 1 && tokens.IsMark(0, '[')))
            && (core.End == tokens.Length || tokens.Is(core.End, ":") || tokens.IsMark(core.End, ']') || tokens.IsMark(core.End, '|') || tokens.IsMark(core.End, '–') || tokens.IsMark(core.End, '—') || (tokens.IsHyphen(core.End) && !tokens.Touches(core.End)));

    private static DateMention ToMention(Document document, Sentence sentence, TokenRun tokens, DateCore core)
    {
        var span = new TextSpan(tokens[core.Start].Start, tokens[core.End - 1].End);
        return new DateMention(span, IsDateline(sentence, tokens, core) ? DateRules.Dateline : core.Rule, core.Expression, span.In(document.Text))
        {
            Bound = core.Bound,
            Part = core.Part,
            Time = core.Time,
            Zone = core.Zone,
        };
    }

    // "BAGHDAD, Feb 13 (Agency) - ": when and where the report was filed.
    private static bool IsDateline(Sentence sentence, TokenRun tokens, DateCore core)
    {
        if (core.Start is 0 or > LongestDateline || core.Expression is not CalendarDays)
        {
            return false;
        }

        // "Baghdad, 3 September 2022 – A source …"
        var isPlain = sentence.Index <= LastDateline && tokens[0].Form.IsCapitalized && tokens.IsMark(core.Start - 1, ',') && tokens.Lower(core.End) is "–" or "—" or "-" && !tokens.Touches(core.End);
        if (!isPlain && (tokens[0].Form is not { IsAllCaps: true, Surface.Length: > 2 } || !(tokens.IsMark(core.End, '(') || tokens.IsHyphen(core.End) || tokens.IsMark(core.End, '—'))))
        {
            return false;
        }

        for (var at = 1; at < core.Start; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && !tokens[at].Form.IsCapitalized)
            {
                return false;
            }
        }

        return true;
    }
}
