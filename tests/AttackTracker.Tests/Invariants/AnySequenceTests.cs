using System.Globalization;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Invariants;

/// <summary>Two people and a changing program on one database, in any order.</summary>
public sealed class AnySequenceTests(ITestOutputHelper output)
{
    private const int Cases = 30;

    /// <summary>What belongs to people and not to the record: nothing of it is in the past.</summary>
    private static readonly string[] NotOfTheRecord = ["review_claims", "coder_sheets", "merge_proposals", "rereadings"];

    private readonly SortedDictionary<string, int> _happened = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Whatever_is_read_and_decided_in_any_order_the_invariants_hold_nothing_is_lost_and_a_replay_gives_the_same()
    {
        var before = Environment.CpuUsage.TotalTime;
        FsCheck.Check.One(FuzzSettings.Of(Cases), Prop.ForAll(Step.Sequences, PlayAsync));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s of processor time: {string.Join(", ", _happened.Select(h => $"{h.Key} {h.Value}"))}"));

        // Steps that never do anything, or never meet another person's, would pass for ever.
        Assert.All(
            new[] { "Merge Done", "Split Done", "Undo Undone", "Decide Recorded", "SignOff Recorded", "CorrectReport Done", "Mark Done", "Amend Applied", "AmendBack Applied", "Adjudicate Done", "ApplyAdjudication Done", "Overtaken", "Refused" },
            what => Assert.True(_happened.Keys.Any(h => h.EndsWith(what, StringComparison.Ordinal)), what));
    }

    private async Task PlayAsync(Step[] steps)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var log = new List<string>();
        try
        {
            Editor[] editors = [new(newsroom, "Ann"), new(newsroom, "Bea")];
            var (now, tables) = (await SightAsync(newsroom), await Tables.ReadAsync(newsroom.Database, Token));
            var decided = new Dictionary<int, Sight>();
            var halfWay = (Moment: DateTime.MinValue, Rows: "");
            var taken = 0;
            foreach (var step in steps)
            {
                var (before, done) = (now, await TakeAsync(editors[step.Who], step, now, log));
                now = await SightAsync(newsroom);
                var after = await Tables.ReadAsync(newsroom.Database, Token);
                Check(done, tables, after, before);
                now.AssertShowsWhatWasDecided();
                now.AssertKnowsWhatWasDecided();
                now.AssertStatesFollowDecisions();
                now.AssertKeepsIds(before);
                now.AssertKeepsWhatWasDecided(before, decided);
                foreach (var made in now.Decisions.Where(d => !decided.ContainsKey(d.Id)))
                {
                    decided.Add(made.Id, now);
                }

                await EveryReportIsInOneIncidentAsync(newsroom);
                tables = after;
                if (++taken == steps.Length / 2)
                {
                    halfWay = (TimeProvider.System.GetUtcNow().UtcDateTime, await RowsAsync(newsroom, null));
                }
            }

            await VerifyAsync(newsroom, "the sequence");
            await EveryDecisionIsInItsHistoryAsync(newsroom);
            await ReplayGivesTheSameAsync(newsroom);
            Assert.Equal(halfWay.Rows, halfWay.Rows.Length == 0 ? "" : await RowsAsync(newsroom, halfWay.Moment));
            await ReferenceDesk.CatchUpAsync(newsroom);
            await UndoAllAsync(newsroom, log);
            await VerifyAsync(newsroom, "all was undone");
            newsroom.AssertKnowsWhatCame(await SightAsync(newsroom));
            await IsAsIfNobodyHadDecidedAsync(newsroom);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{fault.Message}\n-- after --\n{string.Join('\n', log)}\n--", fault);
        }
    }

    private async Task<Done> TakeAsync(Editor editor, Step step, Sight now, List<string> log)
    {
        log.Add($"{step.Deed} {step.A} {step.B} {step.C}, with {now}");
        var done = await editor.DoAsync(step, now);
        var happened = done.IsPreview ? $"{step.Deed} previewed" : $"{step.Deed} {done.Outcome}";
        _happened[happened] = _happened.GetValueOrDefault(happened) + 1;
        log[^1] = $"{done.What} ({done.Outcome}{(done.IsPreview ? ", preview" : "")})\n      with {now}";
        return done;
    }

    private static void Check(Done done, Tables before, Tables after, Sight now)
    {
        after.AssertKeeps(before);
        Assert.DoesNotContain("Unavailable", done.Outcome, StringComparison.Ordinal);
        if (done.IsDecided)
        {
            Assert.True(after.Decisions > before.Decisions, "What was decided is not in the log.");
        }
        else if (done.LeavesAll)
        {
            after.AssertEquals(before);
        }

        if (done.Seen is { } seen)
        {
            ActedOnWhatHolds(done, seen, now);
        }
    }

    private static void ActedOnWhatHolds(Done done, ReviewedValue seen, Sight now)
    {
        var holds = now.ValuesOf(seen.Incident) is { } values ? FieldValueJson.Of(values, seen.Field) : null;
        switch (done.Result)
        {
            case CorrectionResult.Recorded recorded:
                Assert.Equal(holds, seen.Value);
                Assert.True(recorded.Decision.Kind != DecisionKind.Value || recorded.Decision.From == holds, "The decision does not say what it overwrote.");
                break;
            case CorrectionResult.Overtaken overtaken:
                Assert.Equal(holds, overtaken.Current);
                Assert.NotEqual(seen.Value, overtaken.Current);
                break;
            case CorrectionResult.UnknownIncident:
                Assert.Null(holds);
                break;
            default:
                break;
        }
    }

    private static async Task EveryReportIsInOneIncidentAsync(Newsroom newsroom)
    {
        await using var context = newsroom.Database.NewContext();
        Assert.Equal(
            await context.Reports.Where(r => r.Run.IsCurrent).Select(r => r.Id).OrderBy(id => id).ToListAsync(Token),
            await context.IncidentReports.Select(r => r.ReportId).OrderBy(id => id).ToListAsync(Token));
        Assert.Empty(await context.Incidents.Where(i => !context.PublicIds.Any(p => p.PublicId == i.PublicId && p.IncidentId == i.Id)).Select(i => i.PublicId).ToListAsync(Token));
    }

    private static async Task VerifyAsync(Newsroom newsroom, string when)
    {
        var violations = await newsroom.VerifyAsync();
        Assert.True(violations.Count == 0, $"After {when}: {string.Join("; ", violations)}");
    }

    private static async Task EveryDecisionIsInItsHistoryAsync(Newsroom newsroom)
    {
        await using var context = newsroom.Database.NewContext();
        var (history, decided) = (newsroom.Database.Get<HistoryQuery>(), newsroom.Database.Get<DecisionHistory>());
        var decisions = await context.Decisions.AsNoTracking().ToListAsync(Token);
        foreach (var of in decisions.SelectMany(d => new[] { d.Incident, d.Other }.OfType<string>().Select(id => (Id: id, Decision: d))).GroupBy(d => d.Id, d => d.Decision))
        {
            var told = (await history.OfIncidentAsync(of.Key, Token)).Entries.Select(e => e.Decision?.Id).OfType<int>().ToHashSet();
            Assert.Empty(of.Where(d => !told.Contains(d.Id)).Select(d => $"{d.Kind} {d.Id} is not in the history of {of.Key}"));
            var shown = (await decided.ReadAsync(of.Key, Token)).Select(d => d.Id).ToHashSet();
            Assert.Empty(of.Where(d => d.Incident == of.Key && !shown.Contains(d.Id)).Select(d => $"{d.Kind} {d.Id} is not among the decisions of {of.Key}"));
        }

        foreach (var of in decisions.Where(d => d.ArticleId is not null).GroupBy(d => d.ArticleId!.Value))
        {
            var told = (await history.OfArticleAsync(of.Key, Token)).Entries.Select(e => e.Decision?.Id).OfType<int>().ToHashSet();
            Assert.Empty(of.Where(d => !told.Contains(d.Id)).Select(d => $"{d.Kind} {d.Id} is not in the history of article {of.Key}"));
        }
    }

    private static async Task ReplayGivesTheSameAsync(Newsroom newsroom)
    {
        await using var copy = await newsroom.CopyAsync();
        copy.Tamper("""
            UPDATE public_ids SET incident_id = NULL;
            UPDATE merge_proposals SET state = 'withdrawn';
            DELETE FROM incident_weapons; DELETE FROM incident_outcomes; DELETE FROM incident_groups; DELETE FROM incident_statements; DELETE FROM incident_fields; DELETE FROM incident_reports; DELETE FROM incidents;
            PRAGMA user_version = 0;
            """);
        await using (var context = copy.NewContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Token);
            await copy.Get<IncidentProjection>().UpdateAsync(context, touched: null, TimeProvider.System.GetUtcNow().UtcDateTime, null, Token);
            await transaction.CommitAsync(Token);
        }

        Assert.Equal(await Dump.WithoutKeysOfIncidentsAsync(newsroom.Database.File, [], Token), await Dump.WithoutKeysOfIncidentsAsync(copy.File, [], Token));
    }

    private static async Task UndoAllAsync(Newsroom newsroom, List<string> log)
    {
        while (await LastInForceAsync(newsroom) is { } last)
        {
            log.Add($"undoing all: {last.Id} ({last.Kind})");
            Assert.IsType<UndoResult.Undone>(await newsroom.Database.Get<UndoDecision>().RunAsync(last.Id, "", "Cy", Token));
        }
    }

    private static async Task IsAsIfNobodyHadDecidedAsync(Newsroom newsroom)
    {
        await using var undecided = await newsroom.OpenUndecidedAsync();
        Assert.Equal(
            string.Join("\n\n", await Dump.IncidentsAsync(undecided.Database, Token)),
            string.Join("\n\n", await Dump.IncidentsAsync(newsroom.Database, Token)));
    }

    private static async Task<Decision?> LastInForceAsync(Newsroom newsroom)
    {
        await using var context = newsroom.Database.NewContext();
        return await context.DecisionsInForce.AsNoTracking().OrderByDescending(d => d.Id).FirstOrDefaultAsync(Token);
    }

    /// <summary>Every row of the record and of what is made of it.</summary>
    /// <param name="newsroom">Where.</param>
    /// <param name="moment">As of when; null for now.</param>
    private static async Task<string> RowsAsync(Newsroom newsroom, DateTime? moment)
    {
        var rows = "";
        await Moment.ReadAsync(moment, async () =>
        {
            await using var context = await newsroom.Database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
            rows = await Dump.WithoutKeysOfIncidentsAsync(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource, NotOfTheRecord, Token);
        });
        return rows;
    }

    private static async Task<Sight> SightAsync(Newsroom newsroom)
    {
        await using var context = newsroom.Database.NewContext();
        return await Sight.OfAsync(context, newsroom.Reference, Token);
    }
}
