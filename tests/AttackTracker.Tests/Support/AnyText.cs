using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Support;

/// <summary>Strings to try every reader on: wild characters, and news words in wild order.</summary>
public static class AnyText
{
    private static readonly string[] Pieces =
    [
        "Rockets", "drones", "hit", "Ain al-Asad", "on Wednesday", "Jan. 5", "2022", "1", "12", "2,500", "3.5", "a dozen", "at least", "between", "five", "to", "-", "–",
        "U.S.", "Lt.", "p.m.", ".", "!", "…", ",", ":", "\n", "\n\n", " ", "  ", "\t", "\"", "“", "”", "'", "’s", "(", ")", "[", "]", "• ", "# ", "/", "%", "$", "mm",
        "yesterday", "two days earlier", "of", "and", "last", "month", "the 14th", "overnight", "2022-01-05T10:00Z", "10/12/2023", "99999999999", "0", "30 February", "killed", "wounded",
        "Iraq", "Iraqi", "Iraq's", "Baghdad", "Anbar", "province", "town of", "near", "north of", "in", "a base", "the base", "airport", "known as", "(", "US", "US-led", "housing", "from", "launched", "USS", "Camp", "M/V", "embassy",
        "Iran-backed", "militias", "a group calling itself", "Kataib", "Hezbollah", "KH", "Saraya al-Nur", "the group", "107", "mm", "packed with", "explosives", "truck", "rounds of", "barrage of", "artillery", "bombed", "aircraft", "dropped", "bombs",
        "\uD83D", "\uDE80", "🚀", "\u0000", "\uFEFF", "\u200B", "é", "e\u0301", "ع", "ʿ", "İ", "ß", "\uFFFF",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Arb.From(Gen.OneOf(
        ArbMap.Default.GeneratorFor<char>().ArrayOf().Select(c => new string(c)),
        Gen.Elements(Pieces).ArrayOf().Select(p => string.Join(' ', p)),
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat)));
}
