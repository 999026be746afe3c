using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Weapons;

public sealed class WeaponRecognizerTests
{
    private static readonly WeaponRecognizer Recognizer = new(ReferenceData.Shipped.Weapons);

    public static TheoryData<MentionCase> Cases => [.. CaseFile.Read<MentionCase>("weapons.json")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_are_read(MentionCase expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        expected.Check(Recognizer.Find);
    }

    [Fact]
    public void Any_text_yields_spans_in_order_inside_it()
        => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text => MentionOrder.Holds(text, Recognizer.Find(Document.Parse(text)))));
}
