using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Tests.Components.Display;

public sealed class FieldTextTests
{
    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(3, 3, "3")]
    [InlineData(1_250, 1_250, "1,250")]
    [InlineData(1_250, null, "1,250 or more")]
    [InlineData(null, 1_250, "up to 1,250")]
    [InlineData(3, 1_250, "3 to 1,250")]
    public void A_count_of_an_incident_says_which_of_its_bounds_are_known(int? low, int? high, string text)
        => Assert.Equal(text, FieldText.Value(new EventValues { Kind = ReportKind.Attack, Munitions = new CountRange(low, high) }, Field.Munitions, new Dictionary<string, string>()));

    [Fact]
    public void A_count_that_is_not_stated_has_no_text()
        => Assert.Null(FieldText.Value(new EventValues { Kind = ReportKind.Attack }, Field.Munitions, new Dictionary<string, string>()));
}
