using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>What a rule read at one place: a mention, or words to pass over.</summary>
internal readonly record struct GroupMatch(GroupMention? Mention, int EndToken);

/// <summary>The rules for actors, applied to the tokens of one sentence.</summary>
internal sealed partial class GroupScan(GroupDirectory directory, Document document, Sentence sentence, List<GroupMention> earlier)
{
    // "Iraqi Shia armed militias" and then some: no list of adjectives is read over and over.
    private const int MostModifiers = 8;

    private readonly TokenList _tokens = document.Tokens;
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private GroupMention? _lastNamed;
    private GroupMention? _lastClass;

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(Sentence next) => sentence = next;

    /// <summary>Takes in what was read.</summary>
    public void Note(GroupMention mention)
    {
        earlier.Add(mention);
        if (mention.Rule != "acronym")
        {
            _defined.Add(mention.Group);
        }

        if (mention.Side == GroupSide.Attacker)
        {
            _lastClass = mention.IsGeneric ? mention : _lastClass;
            _lastNamed = mention.IsGeneric ? _lastNamed : mention;
        }
    }

    /// <summary>What the rules can read that starts at the token.</summary>
    public GroupStart StartsAt(int at)
    {
        var form = _tokens[at].Form;
        GroupWords.Openers.TryGetValue(form, out var start);
        return start
            | (form.IsCapitalized ? GroupStart.Capital : GroupStart.None)
            | (directory.Names.MayStartWith(form) ? GroupStart.Held : GroupStart.None);
    }

    /// <summary>"Iran-backed Shia militias", "pro-Iranian factions", "Iranian proxies", "Tehran's proxy groups".</summary>
    public GroupMatch? PatronFirst(int at)
    {
        var next = at;
        var isTied = false;
        if (Is(next, "pro"))
        {
            next = SkipHyphen(next + 1);
            isTied = true;
        }

        if (!In(next, GroupWords.Patrons))
        {
            return null;
        }

        next = SkipHyphen(Skip(next + 1, TokenKind.Possessive));
        if (In(next, GroupWords.Ties))
        {
            isTied = true;
            next++;
        }

        if (isTied && HeldAt(next) is { Value.Group.Side: GroupSide.Attacker } held && held.FirstToken > at)
        {
            // "Iran-backed Houthi militants": the name says more than the class.
            return new GroupMatch(null, held.FirstToken);
        }

        return NounPhrase(at, next, isTied) is { } end
            ? new GroupMatch(Generic(at, end, "patron-first", GroupDirectory.IranBackedMilitias), end)
            : null;
    }

    /// <summary>"militias backed by Iran", "factions loyal to Tehran", "proxies of Iran".</summary>
    public GroupMatch? PatronLast(int at)
    {
        if (!In(at, GroupWords.Nouns))
        {
            return null;
        }

        var next = at + 1;
        if (In(next, GroupWords.Ties))
        {
            next++;
            // "militias armed and paid by Iran"
            next = Is(next, "and") && In(next + 2, GroupWords.TieLinks) ? next + 2 : next;
            next = In(next, GroupWords.TieLinks) ? next + 1 : next;
        }
        else if (Is(next, "of") && _tokens[at].Form.Lower is "proxy" or "proxies")
        {
            next++;
        }
        else
        {
            return null;
        }

        next = Is(next, "neighbouring") || Is(next, "neighboring") ? next + 1 : next;
        return In(next, GroupWords.Patrons) ? new GroupMatch(Generic(at, next + 1, "patron-last", GroupDirectory.IranBackedMilitias), next + 1) : null;
    }

    /// <summary>A name of the directory.</summary>
    public GroupMatch? Held(int at)
    {
        if (HeldAt(at) is not { } match)
        {
            return null;
        }

        var name = match.Value;
        if (name.Group.Kind == GroupKind.State && Is(match.EndToken, "-") && In(match.EndToken + 1, GroupWords.Making))
        {
            // "an Iranian-made drone": whose make it is, not who sent it.
            return new GroupMatch(null, match.EndToken + 2);
        }

        if (name.Group.Id == "coalition" && match.TokenCount == 1 && IsOtherCoalition(at, match.EndToken))
        {
            return new GroupMatch(null, match.EndToken);
        }

        return new GroupMatch(Named(at, match.EndToken, name.IsAcronym ? "acronym" : "group-name", name.Group), match.EndToken);
    }

    /// <summary>"Shi'ite militias", "Iraqi armed factions": no word on Iran.</summary>
    public GroupMatch? Militias(int at)
    {
        var isShia = In(at, GroupWords.Shia);
        if (!isShia && !Is(at, "iraqi"))
        {
            return null;
        }

        var next = at + 1;
        while (next < sentence.EndToken && next <= at + MostModifiers && In(next, GroupWords.Modifiers) && !In(next, GroupWords.MilitiaNouns))
        {
            isShia |= In(next, GroupWords.Shia);
            next++;
        }

        var isArmedGroup = next > at + 1 && _tokens[next - 1].Form.Lower is "armed" or "resistance" && _tokens.Count > next && next < sentence.EndToken && _tokens[next].Form.Lower is "group" or "groups";
        if (!In(next, GroupWords.MilitiaNouns) && !isArmedGroup)
        {
            return null;
        }

        var end = next + 1;
        if (In(next, GroupWords.Modifiers) && In(end, GroupWords.Nouns))
        {
            end++;
        }

        // "Iraqi factions linked to Iran": the tie says more than the noun.
        if (In(end, GroupWords.Ties) && In(end + 1, GroupWords.TieLinks) && In(end + 2, GroupWords.Patrons))
        {
            return new GroupMatch(Generic(at, end + 3, "patron-last", GroupDirectory.IranBackedMilitias), end + 3);
        }

        // "Iraqi fighters" can be anybody's; "Iraqi militias" cannot.
        return isShia || isArmedGroup || _tokens[next].Form.Lower is not ("fighters" or "gunmen" or "militants" or "militant" or "insurgents")
            ? new GroupMatch(Generic(at, end, "militias", GroupDirectory.ShiaMilitias), end)
            : null;
    }

    /// <summary>"the group", "the militias", "the faction": the attacker that was named last.</summary>
    public GroupMatch? Anaphor(int at)
    {
        if (!(Is(at, "the") || Is(at, "these") || Is(at, "those")) || at + 1 >= sentence.EndToken
            || AfterModifiers(at + 1) is not { } first || !In(first, GroupWords.AnaphorNouns))
        {
            return null;
        }

        var noun = first;
        while (noun + 1 < sentence.EndToken && In(noun + 1, GroupWords.GroupNouns))
        {
            noun++;
        }

        var isPlural = _tokens[noun].Form.Lower.EndsWith('s');
        return (isPlural ? _lastClass : _lastNamed) is { } last
            ? new GroupMatch(last with { Span = document.SpanOfTokens(at, noun + 1 - at), Rule = "anaphor" }, noun + 1)
            : null;
    }

    // "the little-known armed group"
    private int? AfterModifiers(int at)
    {
        var next = at;
        while (next < sentence.EndToken && next < at + 4 && (In(next, GroupWords.Modifiers) || In(next, GroupWords.Obscure) || Is(next, "-") || Is(next, "same")) && !In(next, GroupWords.AnaphorNouns))
        {
            next++;
        }

        return next < sentence.EndToken ? next : null;
    }

    // The end of the noun phrase whose modifiers start at the token; null where no noun of an actor comes.
    private int? NounPhrase(int first, int at, bool isTied)
    {
        var end = -1;
        var next = at;
        var isProxy = false;
        while (next < sentence.EndToken && next < at + 7)
        {
            var isNoun = In(next, GroupWords.Nouns);
            isProxy |= _tokens[next].Form.Lower is "proxy" or "proxies" or "surrogates" or "militia" or "militias" or "militiamen";
            if (isNoun && (isTied || isProxy))
            {
                end = next + 1;
            }

            if (!isNoun && !In(next, GroupWords.Modifiers) && !_tokens[next].Is("-"))
            {
                break;
            }

            next++;
        }

        // "an Iran-supported attack" is no actor; a bare "Iranian forces" is Iran itself.
        return end > first ? end : null;
    }

    private PhraseMatch<GroupName>? HeldAt(int at)
    {
        if (at >= sentence.EndToken || directory.Names.MatchAt(document, at, sentence.EndToken) is not { } match)
        {
            return null;
        }

        if (match.Value.IsAcronym && !IsDefined(match))
        {
            return null;
        }

        return !match.Value.IsProper || IsWrittenAsName(match) ? match : null;
    }

    // "Kataib Hezbollah (KH)" defines what it names, and so does any earlier mention of the group; "claimed by" can be nobody else.
    private bool IsDefined(PhraseMatch<GroupName> match)
        => (Is(match.FirstToken - 1, "by") && Is(match.FirstToken - 2, "claimed"))
            || _defined.Contains(match.Value.Group.Id)
            || (match.EndToken + 1 < sentence.EndToken && Is(match.EndToken, "(") && HeldNameAt(match.EndToken + 1) == match.Value.Group);

    private Group? HeldNameAt(int at)
        => directory.Names.MatchAt(document, at, sentence.EndToken) is { Value: { IsAcronym: false } name } ? name.Group : null;

    private bool IsWrittenAsName(PhraseMatch<GroupName> match)
    {
        for (var at = match.FirstToken; at < match.EndToken; at++)
        {
            if (_tokens[at].Form.IsCapitalized)
            {
                return true;
            }
        }

        // Scripts without capitals.
        return !char.IsAsciiLetter(_tokens[match.FirstToken].Form.Surface[0]);
    }

    private bool IsOtherCoalition(int at, int end)
        => In(end, GroupWords.AfterOtherCoalition)
            || (at > sentence.FirstToken && (In(at - 1, GroupWords.BeforeOtherCoalition) || (Is(at - 1, "led") && at - 3 >= sentence.FirstToken && Is(at - 3, "saudi"))));

    private GroupMention Named(int from, int end, string rule, Group group)
        => new(document.SpanOfTokens(from, end - from), rule, group.Id, group.Name, group.Side)
        {
            IsGeneric = group.Kind == GroupKind.Generic,
            IsAdjective = end - from == 1 && _tokens[from].Form.Lower is "iranian" or "israeli" or "houthi" && end < sentence.EndToken && _tokens[end].Kind == TokenKind.Word,
        };

    private GroupMention New(int from, int end, string rule)
    {
        var span = document.SpanOfTokens(from, end - from);
        var name = span.In(document.Text);
        return new(span, rule, GroupDirectory.Slug(name), name, GroupSide.Attacker) { IsHeld = false };
    }

    private GroupMention Generic(int from, int end, string rule, string id)
    {
        var group = directory.Find(id)!;
        return new(document.SpanOfTokens(from, end - from), rule, group.Id, group.Name, group.Side) { IsGeneric = true };
    }

    private bool Is(int at, string word) => at >= sentence.FirstToken && at < sentence.EndToken && _tokens[at].Is(word);

    private bool In(int at, WordSet words) => at >= sentence.FirstToken && at < sentence.EndToken && words.Contains(_tokens[at].Form);

    private int Skip(int at, TokenKind kind) => at < sentence.EndToken && _tokens[at].Kind == kind ? at + 1 : at;

    private int SkipHyphen(int at) => Is(at, "-") ? at + 1 : at;
}
