using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>The rules for names that the directory may not hold.</summary>
internal sealed partial class GroupScan
{
    private const int LongestName = 8;
    private const int FarthestNoun = 16;

    /// <summary>"a group calling itself X", "an outfit named X", "a faction known as X", "X, a previously unknown group".</summary>
    public GroupMatch? SelfNamed(int at)
    {
        if (NamingEnd(at) is not { } start || !HasGroupNounBefore(at))
        {
            return ApposedName(at);
        }

        while (start < sentence.EndToken && (_tokens[start].Kind == TokenKind.Mark || Is(start, "the")))
        {
            start++;
        }

        if (HeldAt(start) is { } held)
        {
            return new GroupMatch(Named(held.FirstToken, held.EndToken, "self-named", held.Value.Group), held.EndToken);
        }

        var end = QuotedEnd(start) ?? NameEnd(start);
        return end > start ? new GroupMatch(New(start, end, "self-named"), end) : null;
    }

    // “Brigades to Avenge the Martyrs”: all between the quotation marks.
    private int? QuotedEnd(int start)
    {
        if (!(Is(start - 1, "“") || Is(start - 1, "\"") || (Is(start - 1, "the") && (Is(start - 2, "“") || Is(start - 2, "\"")))))
        {
            return null;
        }

        for (var at = start + 1; at < sentence.EndToken && at <= start + LongestName; at++)
        {
            if (Is(at, "”") || Is(at, "\"") || Is(at, ","))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A name that the directory does not hold, known by its first word: "Saraya al-Nur".</summary>
    public GroupMatch? NameForm(int at)
    {
        if (!In(at, GroupWords.NameHeads) || !_tokens[at].Form.IsCapitalized)
        {
            return null;
        }

        var end = NameEnd(at);
        return end - at >= 2 ? new GroupMatch(New(at, end, "name-form"), end) : null;
    }

    // The end of "calling itself", "that calls itself", "named", "known as", "by the name of"; null where no name follows.
    private int? NamingEnd(int at)
    {
        if (!In(at, GroupWords.Naming))
        {
            return null;
        }

        if ((Is(at, "calling") || Is(at, "calls") || Is(at, "called") || Is(at, "styling") || Is(at, "styles") || Is(at, "naming")) && (Is(at + 1, "itself") || Is(at + 1, "themselves")))
        {
            return at + 2;
        }

        if ((Is(at, "identifying") || Is(at, "identified") || Is(at, "identifies")) && (Is(at + 1, "itself") || Is(at + 1, "themselves")) && Is(at + 2, "as"))
        {
            return at + 3;
        }

        if (Is(at, "known") && Is(at + 1, "as"))
        {
            return at + 2;
        }

        if ((Is(at, "under") || Is(at, "by") || Is(at, "with")) && Is(at + 1, "the") && Is(at + 2, "name"))
        {
            return Is(at + 3, "of") ? at + 4 : at + 3;
        }

        return Is(at, "called") || Is(at, "named") || Is(at, "dubbed") ? at + 1 : null;
    }

    private bool HasGroupNounBefore(int at)
    {
        for (var back = at - 1; back >= sentence.FirstToken && back >= at - 4; back--)
        {
            if (In(back, GroupWords.GroupNouns))
            {
                return true;
            }
        }

        return false;
    }

    // "Saraya al-Nur, a previously unknown group, ..."
    private GroupMatch? ApposedName(int at)
    {
        // The article is no part of a name, or a name that is held would hide behind it.
        if (!_tokens[at].Form.IsCapitalized || Is(at, "the") || (at > sentence.FirstToken && _tokens[at - 1].Form.IsCapitalized && !Is(at - 1, "the")))
        {
            return null;
        }

        var end = NameEnd(at);
        if (end - at < 2)
        {
            return null;
        }

        var isExplained = Is(end, ",") && (Is(end + 1, "a") || Is(end + 1, "an"));
        var isNamedBefore = IsNamedBefore(at);
        if (!(isNamedBefore || isExplained) || HeldAt(at) is not null)
        {
            return null;
        }

        if (isNamedBefore)
        {
            return new GroupMatch(New(at, end, "apposed-name"), end);
        }

        var isObscure = false;
        for (var next = end + 2; next < sentence.EndToken && next < end + 10; next++)
        {
            isObscure |= In(next, GroupWords.Obscure);
            if (In(next, GroupWords.GroupNouns))
            {
                // "Late on Sunday, an unknown group calling itself X": the name is yet to come.
                while (In(next + 1, GroupWords.GroupNouns) || In(next + 1, GroupWords.RelativeWords))
                {
                    next++;
                }

                return isObscure && NamingEnd(next + 1) is null ? new GroupMatch(New(at, end, "apposed-name"), end) : null;
            }
        }

        return null;
    }

    // "a new group, Ahrar Sinjar", "an unknown group hostile to the troops, “Sons of the Soil,”".
    private bool IsNamedBefore(int at)
    {
        var isQuoted = Is(at - 1, "“") || Is(at - 1, "\"");
        var noun = isQuoted ? at - 2 : at - 1;
        if (!isQuoted && !(Is(noun, ",") && In(noun - 1, GroupWords.GroupNouns)))
        {
            return false;
        }

        for (var back = noun; back >= sentence.FirstToken && back >= at - FarthestNoun; back--)
        {
            if (In(back, GroupWords.GroupNouns))
            {
                return In(back - 1, GroupWords.Obscure) || In(back - 2, GroupWords.Obscure) || In(back - 3, GroupWords.Obscure);
            }
        }

        return false;
    }

    private int NameEnd(int start)
    {
        var end = start;
        var last = start;
        while (end < sentence.EndToken && end - start < LongestName * 2)
        {
            var form = _tokens[end].Form;
            if (form.Kind == TokenKind.Word && form.IsCapitalized)
            {
                last = end + 1;
            }
            else if (end == start || (!GroupWords.InsideName.Contains(form) && form.Lower is not ("-" or "'" or "’")))
            {
                break;
            }

            end++;
        }

        return last;
    }
}
