using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Cuts a sentence into clauses: stretches that each tell one thing.</summary>
/// <remarks>Words alone decide, so a cut too many does happen; clauses of one sentence stay together unless something tells them apart.</remarks>
internal sealed class ClauseSplitter(Reading reading)
{
    private const int Reach = 14;

    // Open a clause wherever they stand.
    private static readonly WordSet Openers = ["while", "whereas", "but", "although", "though", "because", "whilst"];

    // Open a clause after a comma.
    private static readonly WordSet AfterComma =
    [
        "and", "when", "after", "before", "as", "which", "who", "whose", "where", "with", "without", "so", "then", "killing", "wounding", "injuring",
        "causing", "damaging", "destroying", "leaving", "setting", "hitting", "striking", "sparking", "slightly", "adding", "saying", "according",
        "one", "none", "all", "both", "most", "some", "two", "three", "four", "five", "six", "seven", "several", "others", "another", "burning", "or", "in", "leading", "prompting", "triggering", "drawing", "provoking",
    ];

    // Open a clause where something is told on both sides.
    private static readonly WordSet BetweenEvents = ["and", "when", "after", "before", "where", "as", "which", "that", "who", "until", "since", "following", "killing", "wounding", "injuring"];

    // Open a clause that tells what was answered.
    private static readonly WordSet Reasons = ["for", "to", "after", "following", "including", "follows", "followed"];

    private static readonly WordSet Barely = ["just", "only", "barely", "less", "than", "nearly", "about"];

    private static readonly WordSet Breaks = [";", "—", "–"];

    // Where neither one of these begins a clause nor one of those ends it, no clause does.
    internal static readonly WordSet Opening = [.. Openers, .. AfterComma, .. BetweenEvents, .. Reasons];
    internal static readonly WordSet Closing = [.. Breaks, "and", ",", .. Barely, .. DraftDates.Happened];

    private readonly List<int> _starts = reading.Space.ClauseStarts;

    /// <summary>The token indices at which clauses of the sentence begin; the list is used again for the next sentence.</summary>
    public List<int> Starts(Sentence sentence)
    {
        var start = Dateline.End(reading, sentence);
        _starts.Clear();
        _starts.Add(start);
        for (var at = start + 2; at < sentence.EndToken; at++)
        {
            if (Opens(sentence, start, at))
            {
                _starts.Add(start = at);
            }
        }

        return _starts;
    }

    private bool Opens(Sentence sentence, int clause, int at)
    {
        if ((!reading.Is(at, Opening) && !reading.Is(at - 1, Closing)) || at - clause < 2 || reading.IsInsideMention(at))
        {
            return false;
        }

        if (IsChained(clause, at) && TellsSomething(clause, at) && TellsSomething(at, Math.Min(sentence.EndToken, at + Reach)))
        {
            return true;
        }

        // "Drone attacks base A, | rockets fall near base B"
        if (reading.Word(at - 1) == "," && reading.Weapons.At(at).Mention is not null && TellsVerb(clause, at - 1) && TellsVerb(at, Math.Min(sentence.EndToken, at + Reach)))
        {
            return true;
        }

        // "a drone was downed | as it neared a base": one event, told in two breaths.
        if (reading.Word(at) is "as" or "before" or "when" or "until" && reading.Word(at + 1) is "it" or "they" && reading.Word(at - 1) != "," && !reading.Sites.Within(clause, at).Exists(s => SiteRoles.Rank(s.Mention) >= 2))
        {
            return false;
        }

        var isBroken = reading.Is(at - 1, Breaks);
        return (isBroken && (reading.Word(at - 1) != "–" || !reading.IsNumber(at)))
            || reading.Is(at, Openers)
            || (reading.Is(at, Reasons) && IsReason(clause, at, reading.Word(at)) && TellsSomething(at, Math.Min(sentence.EndToken, at + Reach)))
            || (reading.Is(at, AfterComma) && reading.Word(at - 1) == "," && TellsSomething(clause, at - 1) && TellsSomething(at, Math.Min(sentence.EndToken, at + Reach)))
            || (reading.Is(at, BetweenEvents) && TellsBefore(reading.Word(at), Math.Max(clause, at - Reach - 6), at) && !JoinsSites(at) && TellsVerb(at, Math.Min(sentence.EndToken, at + Reach)) && !JoinsAlternatives(at));
    }

    // "The strike came | a day after a base was hit | and two days after a drone crashed": each is told by itself.
    private bool IsChained(int clause, int at)
        => reading.DateAt(at) is { Mention.Rule: Dates.DateRules.AfterOther } && (reading.Word(at - 1) == "," || (reading.Is(at - 1, Barely) && reading.Word(at - 2) == ",") || reading.Is(at - 1, DraftDates.Happened) || (reading.Word(at - 1) is "and" && reading.DateAt(clause) is { Mention.Rule: Dates.DateRules.AfterOther }));

    // "struck three sites in retaliation | for an attack on the base", "in response to several attacks, | including one on the airport", "bombed a depot | after a drone attack on the base": what was answered is told by itself.
    private bool IsReason(int clause, int at, string word) => word switch
    {
        "for" or "to" => EndsReply(at),
        "after" or "following" => EndsReply(at) || (reading.CuesWithin(at + 1, at + 7).Exists(c => c.Mention.Meaning is CueMeaning.AttackNoun) && reading.CuesWithin(clause, at).Exists(c => c.Mention.Meaning is CueMeaning.ForceStrike or CueMeaning.Reply)),
        "follows" or "followed" => IsEventBefore(clause, at) && reading.CuesWithin(at + 1, at + 7).Exists(static c => c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.ForceStrike or CueMeaning.Blast),
        "including" => reading.CuesWithin(at + 1, at + 6).Exists(c => c.Mention.Meaning is CueMeaning.AttackNoun && !reading.Word(c.End - 1).EndsWith('s')),
        _ => false,
    };

    private bool IsEventBefore(int clause, int at) => reading.CuesWithin(clause, at).Exists(static c => c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.ForceStrike or CueMeaning.Blast);

    private bool EndsReply(int at)
    {
        for (var first = at - 1; first >= Math.Max(0, at - 4); first--)
        {
            if (reading.CueAt(first) is { Mention.Meaning: CueMeaning.Reply } reply && reply.End == at)
            {
                return true;
            }
        }

        return false;
    }

    // "killed or hurt", "killed and wounded", "injured and killed": one statement.
    private bool JoinsAlternatives(int at) => reading.CueAt(at + 1) is not null && reading.HasCueEndingAt(at);

    // "The attacks came after an explosion hit a base"
    private bool TellsBefore(string word, int first, int end)
        => TellsVerb(first, end) || (word is "after" or "when" && (TellsSomething(first, end) || reading.CuesWithin(first, end).Exists(c => c.Mention.Meaning == CueMeaning.Unreal)));

    private bool JoinsSites(int at) => reading.Word(at) == "and" && reading.Sites.Covering(at - 1) is { Mention: not null } site && site.End == at && reading.Sites.Within(at + 1, at + 4).Count > 0;

    private bool TellsSomething(int first, int end) => reading.CuesWithin(first, end).Exists(c => IsTold(c.Mention.Meaning));

    private bool TellsVerb(int first, int end) => reading.CuesWithin(first, end).Exists(c => IsTold(c.Mention.Meaning) && c.Mention.Meaning is not (CueMeaning.AttackNoun or CueMeaning.Blast));

    private static bool IsTold(CueMeaning meaning) => meaning is CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed
        or CueMeaning.Attack or CueMeaning.AttackNoun or CueMeaning.Blast or CueMeaning.Reply or CueMeaning.ForceStrike or CueMeaning.Killed or CueMeaning.Wounded
        or CueMeaning.Unharmed or CueMeaning.DamageNone or CueMeaning.DamageMinor or CueMeaning.DamageMajor or CueMeaning.Damage or CueMeaning.Claimed or CueMeaning.Denied
        or CueMeaning.Unclaimed or CueMeaning.Blamed;
}
