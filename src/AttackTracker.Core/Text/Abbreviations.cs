namespace AttackTracker.Core.Text;

/// <summary>Words whose full stop need not end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Never the last word of a sentence: a name or a number follows.</summary>
    private static readonly WordSet BeforeName = new(
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Hon", "St", "Mt", "Ft", "Pres", "Amb", "Min", "Sen", "Rep", "Gov", "Sec",
        "Gen", "Lt", "Ltc", "Maj", "Col", "Brig", "Capt", "Cpt", "Cmdr", "Cdr", "Adm", "Sgt", "Cpl", "Pvt", "Pfc", "Spc", "Spec", "Vice",
        "approx", "Approx", "ca", "vs", "Fig", "fig", "Nr", "cf", "viz", "Messrs", "Sr", "MR", "DR", "LT", "COL", "GEN", "MAJ", "CAPT", "SGT", "ADM", "gen", "lt", "col", "maj", "Asst", "Dep", "Supt", "Insp");

    /// <summary>Can end a sentence, and then a word follows that often begins one.</summary>
    private static readonly WordSet AnyPlace = new(
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
        "Di", "Mi", "Do", "Fr", "Sa", "So",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "JAN", "FEB", "MAR", "APR", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV", "DEC",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
        "Inc", "Corp", "Ltd", "Co", "Bros", "Jr", "etc", "al", "Dept", "Div", "Bn", "Regt", "Bde", "Sq", "km", "mi", "ft", "lb", "lbs", "hrs", "Ave", "Blvd", "Rd", "Est");

    private static readonly WordSet Starters = new(
        "The", "A", "An", "In", "On", "At", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "I", "This", "That", "These", "Those", "There",
        "But", "And", "Or", "So", "If", "As", "After", "Before", "When", "While", "Where", "Since", "For", "From", "By", "With", "To", "Of", "Also", "Both", "Each",
        "No", "None", "Not", "Nobody", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "All", "Another", "Any", "Some", "Several", "Many", "Most", "More", "Other", "Others",
        "However", "Meanwhile", "Earlier", "Later", "Then", "Now", "Still", "Yet", "Such", "According", "Although", "Though", "Because", "Despite", "During", "Under", "Until", "What", "Who", "Why", "How");

    public static bool NeverEnds(ReadOnlySpan<char> word) => BeforeName.Contains(word);

    public static bool NeedNotEnd(ReadOnlySpan<char> word) => AnyPlace.Contains(word);

    /// <summary>Whether a sentence often begins with the word; capitals count.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);
}
