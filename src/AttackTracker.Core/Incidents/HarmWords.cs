using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>What became of the munitions, of people and of things: "Some hit and some missed. No one was killed or wounded. The damage was minor."</summary>
internal static class HarmWords
{
    /// <summary>A sentence for each of the three of which something is known.</summary>
    public static void Tell(EventValues values, IReadOnlyList<IReadOnlyList<Outcome>> accounts, SentencePhrases phrases)
    {
        TellOutcomes(values, accounts, phrases);
        TellCasualties(values, phrases);
        TellDamage(values.Damage, phrases);
    }

    private static void TellOutcomes(EventValues values, IReadOnlyList<IReadOnlyList<Outcome>> accounts, SentencePhrases phrases)
    {
        if (values.Outcomes.Count > 0)
        {
            var one = values.Munitions == CountRange.Exactly(1);
            var versions = accounts.Where(account => account.Count > 0).Prepend(values.Outcomes).Select(account => Became(account, one)).Distinct(StringComparer.Ordinal);
            var words = versions.Aggregate((first, next) => Spoken.Of(Texts.OrElse, first, next));
            phrases.Add(" ", null).Add(SentencePhrases.Capital(words), Field.Outcomes).Stop();
        }
    }

    private static string Became(IReadOnlyList<Outcome> outcomes, bool one)
    {
        var ends = outcomes.Select(outcome => outcome switch
        {
            Outcome.Impact => Texts.EndHit,
            Outcome.Missed => Texts.EndMissed,
            Outcome.Intercepted => Texts.EndShotDown,
            Outcome.Failed => Texts.EndFailed,
        }).Select(end => Spoken.Form(end, one ? 0 : 1)).ToList();
        return one ? Spoken.Of(Texts.EndOfOne, SentencePhrases.And(ends))
            : ends.Count == 1 ? Spoken.Of(Texts.EndOfAll, ends[0])
            : SentencePhrases.List(ends.ConvertAll(end => Spoken.Of(Texts.EndOfSome, end)));
    }

    private static void TellCasualties(EventValues values, SentencePhrases phrases)
    {
        var killed = values.Killed is { } dead ? People(dead, Texts.KilledNoOne, Texts.KilledOne, Texts.KilledAtMostOne, Texts.KilledPeople) : null;
        var wounded = values.Wounded is { } hurt ? People(hurt, Texts.WoundedNoOne, Texts.WoundedOne, Texts.WoundedAtMostOne, Texts.WoundedPeople) : null;
        var isNoOne = values is { Killed.High: 0, Wounded.High: 0 };
        if ((killed ?? wounded) is not { } first)
        {
            return;
        }

        phrases.Add(" ", null);
        var begin = new SentencePhrase(SentencePhrases.Capital(first), killed is null ? Field.Wounded : Field.Killed);
        if (killed is null || wounded is null)
        {
            phrases.Add(begin.Text, begin.Field).Stop();
            return;
        }

        phrases.Say(isNoOne ? Texts.NoOneHit : Texts.And, null, [begin], [new SentencePhrase(isNoOne ? Texts.OrWounded : wounded, Field.Wounded)]).Stop();
    }

    private static string People(CountRange count, string noOne, string one, string atMostOne, string people)
        => count.High == 0 ? noOne
            : count == CountRange.Exactly(1) ? one
            : count is { Low: 0, High: 1 } ? atMostOne
            : Spoken.Of(people, CountWords.Of(count));

    private static void TellDamage(Damage? damage, SentencePhrases phrases)
    {
        if (damage is { } extent)
        {
            var words = extent switch
            {
                Damage.None => Texts.DamageNone,
                Damage.Minor => Texts.DamageMinor,
                Damage.Major => Texts.DamageMajor,
                Damage.Unknown => Texts.DamageUnknown,
            };
            phrases.Add(" ", null).Add(words, Field.Damage).Stop();
        }
    }
}
