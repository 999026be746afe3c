using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class SignOffTests : IAsyncLifetime
{
    private const string Incident = "AT-2022-0001";

    private static readonly EventValues Rockets = Told.Rockets.OnDay(3).At(Told.AinAlAsad).With(WeaponType.Rocket);
    private static readonly EventValues FiveRockets = Rockets with { Munitions = CountRange.Exactly(5) };

    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("first", FiveRockets);
        await _articles.TellAsync("second", Rockets);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task A_value_that_was_signed_off_is_reviewed_and_names_the_sign_off_with_its_words()
    {
        var decision = Assert.IsType<CorrectionResult.Recorded>(await SignAsync(Field.Munitions)).Decision;

        Assert.Equal((FieldState.Reviewed, decision.Id), await StateAsync(Field.Munitions));
        Assert.Equal("""{"low":5,"high":5}""", decision.To);
        var words = SignedWords.Read(decision.Details);
        Assert.Equal((0, 7), (Assert.Single(words.Words).Start, words.Words[0].End));
        Assert.Equal(Core.Articles.ContentHash.Of("Rockets"), words.Hash);
    }

    [Fact]
    public async Task An_incident_is_reviewed_once_every_stated_field_is()
    {
        foreach (var field in new[] { Field.Date, Field.Site, Field.Munitions })
        {
            await SignAsync(field);
        }

        Assert.Equal(FieldState.Machine, await IncidentStateAsync());
        await SignAsync(Field.Weapons);
        Assert.Equal(FieldState.Reviewed, await IncidentStateAsync());
    }

    [Fact]
    public async Task It_lapses_when_the_value_changes_and_holds_again_when_it_changes_back()
    {
        await SignAsync(Field.Munitions);

        await _articles.RetellAsync("first", Rockets with { Munitions = CountRange.Exactly(6) });
        Assert.Equal((FieldState.Lapsed, 1), await StateAsync(Field.Munitions));
        Assert.Equal(FieldState.Lapsed, await IncidentStateAsync());

        await _articles.RetellAsync("first", FiveRockets);
        Assert.Equal((FieldState.Reviewed, 1), await StateAsync(Field.Munitions));
    }

    [Fact]
    public async Task Another_article_that_agrees_adds_words_and_makes_nothing_lapse()
    {
        await SignAsync(Field.Munitions);

        await _articles.RetellAsync("second", FiveRockets);

        Assert.Equal((FieldState.Reviewed, 1), await StateAsync(Field.Munitions));
    }

    [Fact]
    public async Task It_lapses_when_one_of_the_signed_words_is_evidence_no_more_though_the_value_stays()
    {
        await _articles.RetellAsync("second", FiveRockets);
        await SignAsync(Field.Munitions);

        await _articles.RetellAsync("second", Rockets);

        Assert.Equal((FieldState.Lapsed, 1), await StateAsync(Field.Munitions));
    }

    [Fact]
    public async Task What_was_signed_off_stays_in_sight_when_nobody_says_it_any_more()
    {
        await SignAsync(Field.Munitions);

        await _articles.RetellAsync("first", Rockets);

        Assert.Equal((FieldState.Lapsed, 1), await StateAsync(Field.Munitions));
        Assert.Equal("Nothing is stated there, so there is nothing to sign off.", Assert.Single(Assert.IsType<CorrectionResult.Refused>(await SignAsync(Field.Munitions)).Problems));
    }

    [Fact]
    public async Task A_correction_after_it_makes_the_value_corrected_and_its_undoing_reviewed_again()
    {
        await SignAsync(Field.Munitions);

        await _articles.DecideAsync(Incident, Field.Munitions, """{"low":7,"high":7}""");
        Assert.Equal((FieldState.Corrected, null), await StateAsync(Field.Munitions));

        await _articles.Database.Get<UndoDecision>().RunAsync(2, "", "Bea", Token);
        Assert.Equal((FieldState.Reviewed, 1), await StateAsync(Field.Munitions));
    }

    [Fact]
    public async Task What_was_sent_back_waits_for_the_editors_and_is_mended_by_a_correction()
    {
        await SignAsync(Field.Munitions);
        var seen = await SeenAsync(Field.Munitions);

        var sent = Assert.IsType<CorrectionResult.Recorded>(await _articles.Database.Get<SendBack>().RunAsync(seen, "Six, says the ministry.", "Cem", Token)).Decision;
        Assert.Equal((FieldState.SentBack, sent.Id), await StateAsync(Field.Munitions));
        Assert.Equal(FieldState.SentBack, await IncidentStateAsync());

        await _articles.DecideAsync(Incident, Field.Munitions, """{"low":6,"high":6}""");
        Assert.Equal((FieldState.Corrected, null), await StateAsync(Field.Munitions));
    }

    [Fact]
    public async Task Sending_back_needs_a_note()
        => Assert.IsType<CorrectionResult.Refused>(await _articles.Database.Get<SendBack>().RunAsync(await SeenAsync(Field.Munitions), " ", "Cem", Token));

    [Theory]
    [InlineData(Field.Killed, """{"low":1,"high":1}""")]
    [InlineData(Field.AttributedTo, """[{"group":"iran-backed-militias","by":null}]""")]
    public async Task Nobody_signs_off_casualties_or_blame_that_they_set_themselves(Field field, string value)
    {
        await _articles.DecideAsync(Incident, field, value);

        var refused = Assert.IsType<CorrectionResult.Refused>(await SignAsync(field, "ann "));
        Assert.StartsWith("Ann set this value on", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.EndsWith("somebody else must sign it off.", refused.Problems[0], StringComparison.Ordinal);

        Assert.IsType<CorrectionResult.Recorded>(await SignAsync(field, "Bea"));
        Assert.Equal(FieldState.Reviewed, (await StateAsync(field)).State);
    }

    [Fact]
    public async Task Other_fields_ask_for_no_second_person()
    {
        await _articles.DecideAsync(Incident);

        Assert.IsType<CorrectionResult.Recorded>(await SignAsync(Field.Damage, "Ann"));
    }

    [Fact]
    public async Task A_value_that_changed_in_the_meantime_is_not_signed_off()
    {
        var seen = await SeenAsync(Field.Munitions);
        await _articles.DecideAsync(Incident, Field.Munitions, """{"low":6,"high":6}""");

        var late = await _articles.Database.Get<SignOff>().RunAsync(seen, "Bea", Token);

        Assert.Equal("Ann", Assert.IsType<CorrectionResult.Overtaken>(late).By?.Who);
    }

    [Fact]
    public async Task Many_are_signed_off_in_one_go_and_those_that_cannot_be_are_named()
    {
        await SignAsync(Field.Date);
        ReviewedValue[] seen = [await SeenAsync(Field.Date), await SeenAsync(Field.Site), await SeenAsync(Field.Munitions)];

        var result = Assert.IsType<SignOffsResult.Recorded>(await _articles.Database.Get<SignOff>().RunManyAsync(seen, "Bea", Token));

        Assert.Equal([Field.Site, Field.Munitions], result.Decisions.Select(d => d.Field!.Value));
        Assert.Equal((Field.Date, "Bea has signed it off already."), (Assert.Single(result.LeftOut).Value.Field, result.LeftOut[0].Why));
    }

    [Fact]
    public async Task Verify_finds_a_sign_off_whose_words_are_not_in_the_article()
    {
        await SignAsync(Field.Munitions);
        _articles.Database.Tamper("DROP TRIGGER guard_decisions_update; UPDATE decisions SET details = replace(details, '\"end\":7', '\"end\":6');");

        Assert.Contains(await _articles.VerifyAsync(), v => v.ToString()!.Contains("sign-off 1 is not of words that the articles have", StringComparison.Ordinal));

        _articles.Database.Tamper("UPDATE decisions SET details = replace(details, '\"end\":6', '\"end\":7'); CREATE TRIGGER guard_decisions_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions never changes'); END;");
    }

    private async Task<CorrectionResult> SignAsync(Field field, string who = "Bea") => await _articles.Database.Get<SignOff>().RunAsync(await SeenAsync(field), who, Token);

    private async Task<ReviewedValue> SeenAsync(Field field)
    {
        await using var context = _articles.Database.NewContext();
        var incident = await context.Incidents.AsNoTracking().SingleAsync(i => i.PublicId == Incident, Token);
        return new ReviewedValue(Incident, field, FieldValueJson.Of(incident.ToValues(), field));
    }

    private async Task<(FieldState State, int? ReviewId)> StateAsync(Field field)
    {
        await using var context = _articles.Database.NewContext();
        var row = await context.IncidentFields.SingleAsync(f => f.Field == field && context.Incidents.Any(i => i.Id == f.IncidentId && i.PublicId == Incident), Token);
        return (row.State, row.ReviewId);
    }

    private async Task<FieldState> IncidentStateAsync()
    {
        await using var context = _articles.Database.NewContext();
        return await context.Incidents.Where(i => i.PublicId == Incident).Select(i => i.State).SingleAsync(Token);
    }
}
