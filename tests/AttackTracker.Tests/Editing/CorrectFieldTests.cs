using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Editing;

public sealed class CorrectFieldTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private IncidentRow _incident = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await GoldExtraction.NewDatabaseAsync();
        await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
        _incident = await ReadAsync(i => i.SiteId == "ain-al-asad" && i.ConflictCount > 0);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_correction_shows_on_the_incident_and_in_its_history()
    {
        var result = await CorrectAsync(Field.Killed, """{"low":1,"high":2}""", reason: "The ministry's list.");

        var decision = Assert.IsType<CorrectionResult.Recorded>(result).Decision;
        Assert.Equal(FieldValueJson.Of(_incident.ToValues(), Field.Killed), decision.From);
        var incident = await ReadAsync(i => i.PublicId == _incident.PublicId);
        Assert.Equal((1, 2), (incident.KilledLow, incident.KilledHigh));
        Assert.True(incident.IsReviewed);
        await using var context = _database.NewContext();
        var field = await context.IncidentFields.SingleAsync(f => f.IncidentId == incident.Id && f.Field == Field.Killed, Token);
        Assert.Equal((Basis.Decision, (int?)decision.Id), (field.Basis, field.DecisionId));
        var history = await _database.Get<DecisionHistory>().ReadAsync(_incident.PublicId, Token);
        Assert.Equal("The ministry's list.", Assert.Single(history).Reason);
    }

    [Fact]
    public async Task A_decided_field_is_no_conflict_any_more_but_still_tells_that_articles_disagree()
    {
        await using var context = _database.NewContext();
        var disputed = await context.IncidentFields.Where(f => f.IncidentId == _incident.Id && f.HasConflict).Select(f => f.Field).FirstAsync(Token);

        await CorrectAsync(disputed, FieldValueJson.Of(_incident.ToValues(), disputed));

        var incident = await ReadAsync(i => i.PublicId == _incident.PublicId);
        Assert.Equal(_incident.ConflictCount - 1, incident.ConflictCount);
        Assert.True(await context.IncidentFields.AnyAsync(f => f.IncidentId == incident.Id && f.Field == disputed && f.HasConflict, Token));
    }

    [Fact]
    public async Task A_known_site_brings_its_own_name_and_province()
    {
        await CorrectAsync(Field.Site, """{"id":"green-village","name":"whatever","geoPrecision":"exact"}""");

        var incident = await ReadAsync(i => i.PublicId == _incident.PublicId);
        Assert.Equal(("green-village", "SY", "Deir ez-Zor"), (incident.SiteId, incident.Country, incident.Admin1));
        Assert.NotEqual("whatever", incident.SiteName);
    }

    [Theory]
    [InlineData(Field.Date, """{"start":"2022-01-06","end":"2022-01-05"}""", "start is after end")]
    [InlineData(Field.Date, """{"start":"2022-01-05","end":"2022-01-06","precision":"day"}""", "a day starts and ends on the same day")]
    [InlineData(Field.Date, """{"start":"2199-01-06","end":"2199-01-06"}""", "6 Jan 2199 lies in the future. Correct the year or the day.")]
    [InlineData(Field.Date, """{"start":"1066-10-14","end":"1066-10-14"}""", "nothing before 1900 is recorded")]
    [InlineData(Field.Munitions, """{"low":5,"high":3}""", "Swap the two or correct one.")]
    [InlineData(Field.Site, """{"id":"atlantis","name":"Atlantis"}""", "the gazetteer has no “atlantis”")]
    [InlineData(Field.Site, """{"country":"IQ"}""", "give a name")]
    [InlineData(Field.ClaimedBy, """[{"group":"ghosts","status":"claimed"}]""", "the group directory has no “ghosts”")]
    [InlineData(Field.ClaimedBy, """[{"group":"none","status":"claimed"}]""", "go together only")]
    [InlineData(Field.Weapons, """["rocket","rocket"]""", "stands twice")]
    [InlineData(Field.Weapons, """["catapult"]""", "eapons")]
    [InlineData(Field.Damage, "{", "not JSON")]
    public async Task A_value_that_cannot_be_is_refused_with_the_reason(Field field, string to, string reason)
    {
        var refused = Assert.IsType<CorrectionResult.Refused>(await CorrectAsync(field, to));

        Assert.Contains(reason, Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Empty(await _database.Get<DecisionHistory>().ReadAsync(_incident.PublicId, Token));
    }

    [Fact]
    public async Task A_decision_needs_a_reason_and_a_name()
    {
        var refused = Assert.IsType<CorrectionResult.Refused>(await CorrectAsync(Field.Damage, "\"minor\"", reason: " ", who: ""));

        Assert.Equal(2, refused.Problems.Count);
    }

    [Fact]
    public async Task A_value_that_changed_in_the_meantime_is_not_overwritten()
    {
        var seen = FieldValueJson.Of(_incident.ToValues(), Field.Killed);
        await CorrectAsync(Field.Killed, """{"low":1,"high":1}""", who: "Ann");

        var late = await CorrectAsync(Field.Killed, """{"low":2,"high":2}""", from: seen, who: "Bob");

        var overtaken = Assert.IsType<CorrectionResult.Overtaken>(late);
        Assert.Equal(("""{"low":1,"high":1}""", "Ann"), (overtaken.Current, overtaken.By?.Who));
    }

    [Fact]
    public async Task A_decision_survives_a_new_extraction()
    {
        await CorrectAsync(Field.Killed, """{"low":1,"high":2}""");
        var method = GoldExtraction.Method("gold-2");
        var ingest = new ArticleIngest(_database.Get<TrackerDatabase>(), _database.Get<IDbContextFactory<TrackerDbContext>>(), _database.Get<IncidentProjection>(), ReferenceInUse.Of(() => method), TimeProvider.System);

        var summary = await ingest.RunAsync(GoldExtraction.Seeds, null, Token);

        Assert.Equal(5, summary.Updated);
        var incident = await ReadAsync(i => i.PublicId == _incident.PublicId);
        Assert.Equal((1, 2), (incident.KilledLow, incident.KilledHigh));
        await using var context = _database.NewContext();
        Assert.Equal(await context.Incidents.CountAsync(Token), await context.PublicIds.CountAsync(Token));
        Assert.Equal(10, await context.ExtractionRuns.CountAsync(Token));
    }

    [Fact]
    public async Task An_id_that_was_never_given_out_is_named_as_such()
        => Assert.IsType<CorrectionResult.UnknownIncident>(await _database.Get<CorrectField>().RunAsync(
            new Correction { Incident = "AT-1999-0001", Field = Field.Damage, From = "null", To = "\"minor\"", Reason = "r", Who = "w" }, Token));

    private async Task<CorrectionResult> CorrectAsync(Field field, string to, string? from = null, string reason = "Because.", string who = "Editor")
        => await _database.Get<CorrectField>().RunAsync(
            new Correction { Incident = _incident.PublicId, Field = field, From = from ?? FieldValueJson.Of(_incident.ToValues(), field), To = to, Reason = reason, Who = who }, Token);

    private async Task<IncidentRow> ReadAsync(System.Linq.Expressions.Expression<Func<IncidentRow, bool>> which)
    {
        await using var context = _database.NewContext();
        return await context.Incidents.AsNoTracking().Where(which).OrderBy(i => i.PublicId).FirstAsync(Token);
    }
}
