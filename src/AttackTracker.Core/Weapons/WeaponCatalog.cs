using AttackTracker.Core.Text;

namespace AttackTracker.Core.Weapons;

/// <summary>The words for weapons and for their munitions. Immutable and safe for threads.</summary>
public sealed class WeaponCatalog
{
    private readonly HashSet<string> _heads;

    private WeaponCatalog(PhraseMatcher<WeaponForm> forms, PhraseMatcher<bool> units, WordSet openers, HashSet<string> heads, IReadOnlyList<KeyValuePair<WeaponType, string>> listed)
    {
        Forms = forms;
        Units = units;
        Openers = openers;
        _heads = heads;
        Listed = listed;
    }

    /// <summary>Every form in the singular with its type, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<WeaponType, string>> Listed { get; }

    internal PhraseMatcher<WeaponForm> Forms { get; }

    /// <summary>Words that count munitions of any type; true for the plural.</summary>
    internal PhraseMatcher<bool> Units { get; }

    /// <summary>The words that anything that is read as a weapon begins with, but for figures.</summary>
    internal WordSet Openers { get; }

    /// <summary>Reads the catalog.</summary>
    /// <exception cref="ReferenceDataException">The file is faulty, for instance because a form has two meanings; the message names the line.</exception>
    public static WeaponCatalog Read(ReferenceNode file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var forms = new Dictionary<string, WeaponForm>(StringComparer.Ordinal);
        var singulars = new HashSet<string>(StringComparer.Ordinal);
        var listed = new List<KeyValuePair<WeaponType, string>>();
        foreach (var node in file.Get("weapons").AsItems())
        {
            var form = new WeaponForm(node.Get("type").AsTerm<WeaponType>(), node.TextOrNull("detail"), node.Get("role").AsTerm<WeaponRole>(), node.Get("part").AsTerm<WeaponPart>(), IsPlural: false, IsName: false);
            foreach (var words in node.Get("forms").AsItems())
            {
                var singular = Folded(words.AsText());
                if (!singulars.Add(singular))
                {
                    throw words.Fault(Spoken.Of(Texts.FormTwice, words.AsText()));
                }

                var named = form with { IsName = char.IsUpper(words.AsText()[0]) };
                forms[singular] = named;
                listed.Add(new(form.Type, words.AsText()));
                if (form.Part != WeaponPart.Fire || form.Type == WeaponType.SmallArms)
                {
                    forms.TryAdd(Plural(singular), named with { IsPlural = true });
                }
            }
        }

        var units = file.Texts("units").Select(Folded).SelectMany(u => new[] { new Phrase<bool>(u, false), new Phrase<bool>(Plural(u), true) }).ToList();
        return new WeaponCatalog(
            new PhraseMatcher<WeaponForm>(PhraseFolding.Words, forms.Select(f => new Phrase<WeaponForm>(f.Key, f.Value))),
            new PhraseMatcher<bool>(PhraseFolding.Words, units),
            WordSet.Union([.. forms.Keys.Concat(units.Select(u => u.Words)).Select(FirstWord)], WeaponWords.Vehicles, ["bombed"]),
            [.. file.Texts("heads")],
            listed);
    }

    /// <summary>Whether a noun right behind a weapon takes its meaning over: "drone factory".</summary>
    internal bool IsHead(string lower) => _heads.Contains(lower);

    // As the matcher reads them: "anti-tank" begins with "anti".
    private static string FirstWord(string words) => PhraseWords.Of(words)[0].Form.Lower;

    /// <summary>The key under which the spellings of a form meet: words in lower case, marks left out.</summary>
    internal static string Folded(string words) => string.Join(' ', PhraseWords.Of(words).Select(t => t.Form.Lower));

    /// <summary>The plural of a form; "salvo of rockets" is made plural at its first word.</summary>
    internal static string Plural(string singular)
    {
        var head = singular.IndexOf(" of ", StringComparison.Ordinal);
        return head < 0 ? PluralWord(singular) : PluralWord(singular[..head]) + singular[head..];
    }

    private static string PluralWord(string word)
        => word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith('s') ? word + "es"
            : word.EndsWith("man", StringComparison.Ordinal) ? word[..^3] + "men"
            : word + "s";
}
