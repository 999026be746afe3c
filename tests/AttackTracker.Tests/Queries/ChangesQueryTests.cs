using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

public sealed class ChangesQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_incidents_it_finds_piece_by_piece_what_one_question_would_find()
    {
        using var folder = new TemporaryFolder();
        await Generator.RunAsync(1_600, folder.File("made.db"), seed: 4, progress: null, Token);
        await using var database = await TestDatabase.CreateAsync(original: folder.File("made.db"));
        var attacks = IncidentFilter.All with { Kind = ReportKind.Attack };

        var found = await database.Get<ChangesQuery>().RunAsync(attacks, Token);

        await using var context = database.NewContext();
        Assert.True(await context.Incidents.CountAsync(i => i.Kind == ReportKind.Attack, Token) > 1_000, "These are so few that they are asked for at once.");
        var expected = await context.Database.SqlQueryRaw<string>(
            """
            WITH told AS (
                SELECT m.incident_id, e.at FROM incident_reports m JOIN incidents i ON i.id = m.incident_id JOIN reports r ON r.id = m.report_id JOIN extraction_runs e ON e.id = r.run_id
                WHERE i.kind = 'attack' ORDER BY m.report_id DESC LIMIT 1000),
            decided AS (
                SELECT p.incident_id, d.at FROM decisions d JOIN public_ids p ON p.public_id = d.incident JOIN incidents i ON i.id = p.incident_id
                WHERE i.kind = 'attack' ORDER BY d.id DESC LIMIT 1000)
            SELECT i.public_id AS Value FROM (SELECT * FROM told UNION ALL SELECT * FROM decided) change JOIN incidents i ON i.id = change.incident_id
            GROUP BY i.id ORDER BY max(change.at) DESC, i.id DESC LIMIT 50
            """).ToListAsync(Token);
        Assert.Equal(50, found.Count);
        Assert.Equal(expected, found.Select(change => change.PublicId));
    }
}
