using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>When a clause says that something happened, and when only that somebody spoke.</summary>
internal sealed partial class FrameReader
{
    internal static readonly WordSet SpeechVerbs =
        ["said", "says", "say", "told", "announced", "reported", "confirmed", "wrote", "tweeted", "stated", "statement", "repeated", "added", "reporters", "briefing", "released", "issued", "acknowledged", "revealed", "reveals", "disclosed", "indicated", "explained", "mentioned", "clarified", "noted", "informed", "quoted", "testified", "called", "telephone", "message", "posted", "published", "declared", "claimed"];

    // Verbs of speech that may stand right behind the day on which somebody spoke.
    private static readonly WordSet AfterDay =
        ["said", "says", "denied", "denies", "announced", "confirmed", "condemned", "accused", "blamed", "warned", "acknowledged", "revealed", "told", "rejected", "declined", "clarified", "dismissed", "urged", "vowed"];

    // "a banner adopted in October", "due to be emptied this month", "retaken in 2018": the day of something else.
    internal static readonly WordSet OtherDeeds = ["adopted", "formed", "founded", "established", "created", "emerged", "signed", "due", "scheduled", "retaken", "elected", "appointed", "opened", "deployed"];

    private static readonly WordSet Began = ["began", "begun", "started", "starting", "beginning", "founded", "formed", "established", "created", "adopted", "emerged", "appeared", "coined"];

    /// <summary>The date of the event; a date that goes with a verb of speech is when somebody spoke.</summary>
    private Placed<DateMention>? When(Clause clause)
    {
        Placed<DateMention>? found = null;
        foreach (var date in clause.Dates)
        {
            if (!IsSpeech(clause, date) && !(clause.Is(date.First - 1, Began) && !IsOneAttack(clause, date.First - 1)) && !clause.Reading.AnyWord(Math.Max(clause.First, date.First - 4), date.First, OtherDeeds) && !IsOrdinalTime(clause, date) && (found is null || IsDay(found.Value.Mention) < IsDay(date.Mention)))
            {
                found = date;
            }
        }

        return found;
    }

    // "the third time this month": a count within the month, not the day.
    private static bool IsOrdinalTime(Clause clause, Placed<DateMention> date) => date.Mention.Expression is PeriodFromPublication && clause.Word(date.First - 1) is "time" or "attack" or "incident" or "such";

    // "The attack began on Thursday" dates it; "the attacks began in October" does not.
    private static bool IsOneAttack(Clause clause, int end)
        => clause.Cues.Exists((Clause: clause, End: end), static (c, asked) => c.End == asked.End && c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast && !asked.Clause.Word(asked.End - 1).EndsWith('s'));

    private static readonly WordSet Confirmed = ["confirmed", "acknowledged", "announced", "reported", "condemned", "denounced", "claimed", "denied"];

    private static readonly WordSet Definite = ["the", "this"];

    private bool HasDay(Clause clause) => When(clause) is { } when && (when.Mention.NeedsAnchor || reading.Resolve(when.Mention) is { Precision: DatePrecision.Day or DatePrecision.Month } or { Start: not null, End: not null, Precision: DatePrecision.Range });

    private int IsDay(DateMention mention) => reading.Resolve(mention) is { IsBounded: true } date ? date.Precision == DatePrecision.Day && mention.Expression is not PeriodFromPublication ? 2 : 1 : 0;

    public static bool IsSpeech(Clause clause, Placed<DateMention> date)
    {
        // "the army on Sunday denied", "officials on Monday said"
        if (date.Mention.Rule == DateRules.Dateline || (clause.Is(date.End, AfterDay) && date.First > clause.Sentence.FirstToken && clause.Reading.IsWord(date.First - 1)))
        {
            return true;
        }

        // "a source revealed, on Tuesday, the details"
        var before = clause.Word(date.First - 1) == "," && clause.Is(date.First - 2, SpeechVerbs) ? date.First - 2 : date.First - 1;
        for (var at = before; at >= Math.Max(clause.Sentence.FirstToken, date.First - 6); at--)
        {
            if (clause.Is(at, SpeechVerbs))
            {
                return clause.Reading.CueAt(at) is not { Mention.Meaning: CueMeaning.Hit or CueMeaning.Attack };
            }

            // "confirmed the shelling on Monday": then it was confirmed.
            if (clause.Is(at - 1, Definite) && clause.Is(at - 2, Confirmed))
            {
                return true;
            }

            if (clause.Word(at) is "that" or "," or "." || clause.Reading.CueAt(at) is { } cue && (IsVerb(cue.Mention.Meaning) || cue.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"When a drone falls in the city", "each drone lands in that quarrel"; "drones have hit oil fields": whichever, whenever.</summary>
    public static bool IsRecord(Clause clause)
    {
        if (clause.Role != SentenceRole.Body)
        {
            return false;
        }

        if (clause.Reading.AnyWord(clause.First, clause.First + 4, Whenever) && clause.HasWord(Falling))
        {
            return true;
        }

        return clause.Dates.Count == 0 && clause.Weapons is { Count: > 0 } weapons && weapons[0] is { Mention.IsPlural: true } plural && clause.Is(plural.End, Perfect) && clause.Word(plural.First - 1) != "the"
            && !clause.Counts.Exists(plural, static (c, plural) => c.First < plural.First && c.End >= plural.First - 2) && !clause.Sites.Exists(static s => SiteRoles.Rank(s.Mention) >= 3 && !s.Mention.IsPlural);
    }

    private static readonly WordSet Falling = ["falls", "lands", "hits", "strikes", "comes", "crashes", "explodes"];

    private static readonly WordSet Whenever = ["when", "whenever", "each", "every"];
}
