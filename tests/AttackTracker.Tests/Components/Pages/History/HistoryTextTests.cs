using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Pages.History;

namespace AttackTracker.Tests.Components.Pages.History;

public sealed class HistoryTextTests
{
    private static readonly Dictionary<string, string> Groups = new() { ["kataib-hezbollah"] = "Kataib Hezbollah" };

    [Theory]
    [InlineData(DecisionKind.Value, Field.Wounded, """{"low":2,"high":null}""", """{"low":5,"high":5}""", "changed Wounded from 2 or more to 5")]
    [InlineData(DecisionKind.Value, Field.Munitions, "null", """{"low":4,"high":6}""", "changed Rounds from not stated to 4–6")]
    [InlineData(DecisionKind.Value, Field.Damage, "\"minor\"", "\"minor\"", "kept Damage at Minor")]
    [InlineData(DecisionKind.Value, Field.AttributedTo, "[]", """[{"group":"kataib-hezbollah","by":null}]""", "changed Blamed from not stated to Kataib Hezbollah")]
    [InlineData(DecisionKind.SignOff, Field.Killed, null, """{"low":0,"high":0}""", "signed off Killed: 0")]
    [InlineData(DecisionKind.SendBack, Field.Killed, null, null, "sent Killed back to the editors")]
    [InlineData(DecisionKind.ReportValue, Field.Damage, "\"minor\"", "null", "corrected what the article says, Damage: from Minor to not stated")]
    [InlineData(DecisionKind.Merge, null, null, null, "merged AT-2022-0002 into AT-2022-0001")]
    [InlineData(DecisionKind.Split, null, null, null, "split AT-2022-0002 off AT-2022-0001")]
    [InlineData(DecisionKind.Different, null, null, null, "said that AT-2022-0001 and AT-2022-0002 are different incidents")]
    public void Each_kind_of_decision_is_told_in_plain_words(DecisionKind kind, Field? field, string? from, string? to, string told)
        => Assert.Equal(told, HistoryText.Of(Entry(Decide(kind, field, from, to)), Groups), ignoreCase: true);

    [Fact]
    public void An_undoing_says_what_it_took_back()
    {
        var undone = Decide(DecisionKind.Value, Field.Damage, "\"minor\"", "\"major\"");

        var text = HistoryText.Of(Entry(Decide(DecisionKind.Undo, Field.Damage, undone.To, undone.From)) with { Undone = undone }, Groups);

        Assert.Equal("took back what Ann did on 21 Nov 2026 18:05 UTC: changed Damage from Minor to Major", text);
    }

    [Fact]
    public void Every_kind_of_decision_has_words()
        => Assert.All(Enum.GetValues<DecisionKind>(), kind => Assert.NotEmpty(HistoryText.Of(Entry(kind == DecisionKind.Publication ? Decide(kind, null, "{}", "{}") : Decide(kind, Field.Damage, "null", "\"minor\"")), Groups)));

    [Fact]
    public void A_correction_of_what_is_known_of_an_article_names_what_changed_alone()
    {
        var entry = Entry(Decide(DecisionKind.Publication, null, "{}", """{"published":"2022-01-06"}"""));

        Assert.Equal("changed the day of publication from unknown to 6 Jan 2022", HistoryText.Of(entry, Groups));
    }

    private static HistoryEntry Entry(Decision? decision) => new() { At = At, Who = "Ann", Decision = decision };

    private static DateTime At => new(2026, 11, 21, 18, 5, 0, DateTimeKind.Utc);

    private static Decision Decide(DecisionKind kind, Field? field, string? from, string? to)
        => new() { Kind = kind, Incident = "AT-2022-0001", Other = "AT-2022-0002", Field = field, From = from, To = to, Reason = "", Who = "Ann", At = At };
}
