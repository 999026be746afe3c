using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The sets of words that rules look for throughout a clause or a sentence: a bit each, so that a clause without any such word is passed over at once.</summary>
internal static class WatchedWords
{
    // The last bit says that a word has been looked up; 63 sets have room beside it.
    private const ulong IsKnown = 1UL << 63;

    internal static IReadOnlyList<WordSet> Sets { get; } =
    [
        FrameReader.PluralTargets, FrameReader.Sending, FrameReader.Repetitions, FrameReader.Perfect, FrameReader.Since, FrameReader.Again, FrameReader.Hearing, FrameReader.By, FrameReader.SpeechVerbs, FrameReader.OtherDeeds,
        SiteRoles.BaseNouns, SiteRoles.Prepositions, SiteRoles.Breaks, SiteRoles.Offices,
        ForceWords.ThirdStates, ForceWords.Forces, ResponseTest.Struck,
        ClauseSplitter.Opening, ClauseSplitter.Closing,
        SelfReport.Deeds, SelfReport.OwnNouns, SelfReport.NegatedDeeds, SelfReport.Speech,
        OwnAccount.Speech, OwnAccount.According, OwnAccount.Sending, OwnAccount.Owned, OwnAccount.Fighters,
        ReportAssembler.SameSite, ReportAssembler.NamingWords, ReportAssembler.Perfect, ReportAssembler.OtherWars, ReportAssembler.Latest,
        MunitionStatement.OrdinalWords, MunitionStatement.LatestWords, MunitionStatement.OtherWords,
        CasualtyToll.Figures, CasualtyToll.Revisers, CasualtyReader.Retracted, CasualtyReader.AttackerWords, CasualtyReader.Scopes,
        CountedNoun.People, CountedNoun.Munitions, CountedNoun.Others, CountedNoun.Attacks, CountedNoun.Ends,
        Outcomes.Debris, Outcomes.Negations, Attributions.General, ClaimReader.Officials, ClaimReader.OwnNames, DraftDates.Since,
    ];

    static WatchedWords()
    {
        for (var i = 0; i < Sets.Count; i++)
        {
            Sets[i].Mark = 1UL << i;
        }
    }

    /// <summary>The marks of the sets that hold the word.</summary>
    public static ulong MarksOf(TokenForm form)
    {
        if (form.Marks == 0)
        {
            var marks = IsKnown;
            foreach (var set in Sets)
            {
                marks |= set.Contains(form) ? set.Mark : 0;
            }

            form.Marks = marks;
        }

        return form.Marks;
    }
}
