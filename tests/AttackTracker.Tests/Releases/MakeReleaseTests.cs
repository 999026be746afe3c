using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Export;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Releases;

public sealed class MakeReleaseTests : IAsyncLifetime
{
    private ToldArticles _articles = null!;
    private bool _isSound = true;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Four attacks that no machine would join: other days, other weapons.</summary>
    public async ValueTask InitializeAsync()
    {
        _articles = await ToldArticles.CreateAsync();
        await _articles.TellAsync("a", Told.Rockets);
        await _articles.TellAsync("b", Told.Rockets.OnDay(10).With(WeaponType.Drone));
        await _articles.TellAsync("c", Told.Rockets.OnDay(20));
        await _articles.TellAsync("d", Told.Rockets.OnDay(25).With(WeaponType.Mortar));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.True(!_isSound || (await _articles.VerifyAsync()).Count == 0);
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task The_first_release_holds_every_incident_as_the_export_writes_it_in_the_order_of_the_ids()
    {
        var made = await MakeAsync();

        Assert.Equal((1, 4, null), (made.Number, made.Incidents, made.Changes));
        var exported = Exported.Rows(await Exported.TextAsync(_articles.Database, ExportFormat.Csv, IncidentFilter.All)).ToDictionary(row => row["id"]);
        var frozen = Exported.Rows(await TextAsync(1, ReleaseFiles.Csv));
        Assert.Equal(exported.Keys.Order(StringComparer.Ordinal), frozen.Select(row => row["id"]));
        Assert.All(frozen, row => Assert.Equal(exported[row["id"]].Where(cell => cell.Key != "link"), row.Where(cell => cell.Key != "link")));
        Assert.Equal(4, (await TextAsync(1, ReleaseFiles.JsonLines)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain((await ReleaseAsync(1)).Files, file => file.Name == ReleaseFiles.Changes);
    }

    [Fact]
    public async Task Nothing_new_is_no_release_and_leaves_no_number_behind()
    {
        await MakeAsync();

        Assert.Equal("Nothing has changed since release 1, “All”: this one would be equal to it.", await RefusedAsync());
        await _articles.DecideAsync("AT-2022-0001");
        Assert.Equal(2, (await MakeAsync()).Number);
    }

    [Fact]
    public async Task What_came_changed_went_up_in_another_and_went_is_told_with_its_reasons()
    {
        await MakeAsync();
        await _articles.TellAsync("e", Told.Rockets.OnDay(28).With(WeaponType.Ied));
        await _articles.DecideAsync("AT-2022-0001");
        await _articles.MergeAsync("AT-2022-0002", "AT-2022-0003");
        await _articles.RetellAsync("d");

        Assert.Equal(5, (await MakeAsync()).Changes);

        var changes = await ChangesAsync(2);
        Assert.Equal(
            ["changed AT-2022-0001 ", "changed AT-2022-0002 ", "merged AT-2022-0003 AT-2022-0002", "withdrawn AT-2022-0004 ", "added AT-2022-0005 "],
            changes.Select(c => $"{Word(c.Kind)} {c.PublicId} {c.Other}"));
        Assert.Equal(new ReleasedValue("damage", "null", "\"minor\""), changes[0].Values.Single(v => v.Name == "damage"));
        Assert.Equal(("value", "Ann", "Seen."), Reason(changes[0]));
        Assert.Equal(("merge", "Ann", ""), Reason(changes[1]));
        Assert.Equal(("merge", "Ann", ""), Reason(changes[2]));
        Assert.Equal((ReleaseReasons.Read, null, "d, by extractor told-2"), Reason(changes[3]));
        Assert.Equal((ReleaseReasons.Told, null, "e"), Reason(changes[4]));
        Assert.Equal([1, 2, 1, 1, 0], (await ReleaseAsync(2)).Counts);
    }

    [Fact]
    public async Task An_incident_that_was_split_off_says_from_which_and_one_that_a_filter_lets_through_no_more_has_left()
    {
        await _articles.MergeAsync("AT-2022-0001", "AT-2022-0003");
        await MakeAsync();
        await MakeAsync("?weapon=rocket", new IncidentFilter { Weapons = Choice.Of(WeaponType.Rocket) });
        await _articles.SplitAsync("AT-2022-0001", "c");
        await _articles.DecideAsync("AT-2022-0001", Field.Weapons, "[{\"type\":\"drone\",\"detail\":null}]");

        await MakeAsync();
        await MakeAsync("?weapon=rocket", new IncidentFilter { Weapons = Choice.Of(WeaponType.Rocket) });

        var split = (await ChangesAsync(3)).Single(c => c.Kind == ReleaseChangeKind.Added);
        Assert.Equal(("AT-2022-0005", "AT-2022-0001"), (split.PublicId, split.Other));
        Assert.Equal(["left AT-2022-0001", "added AT-2022-0005"], (await ChangesAsync(4)).Select(c => $"{Word(c.Kind)} {c.PublicId}"));
    }

    [Fact]
    public async Task Its_bytes_stay_whatever_is_decided_read_again_or_released_after_it()
    {
        await MakeAsync();
        var before = await AllAsync(1);

        await _articles.DecideAsync("AT-2022-0001");
        await _articles.TellAnewAsync("b", Told.Rockets.OnDay(11));
        await MakeAsync();

        Assert.Equal(before, await AllAsync(1));
        Assert.All((await ReleaseAsync(1)).Files, file => Assert.Equal(before.Single(b => b.StartsWith(file.Name, StringComparison.Ordinal)), $"{file.Name} {file.Length} {file.Sha256}"));
    }

    [Fact]
    public async Task The_file_guards_itself_and_what_got_past_the_guards_is_found_and_not_handed_out()
    {
        await MakeAsync();
        foreach (var table in new[] { "releases", "release_files", "release_pieces" })
        {
            Assert.Throws<SqliteException>(() => _articles.Database.Tamper($"DELETE FROM {table}"));
        }

        Assert.Throws<SqliteException>(() => _articles.Database.Tamper("UPDATE releases SET note = 'better'"));

        _articles.Database.Tamper("DROP TRIGGER guard_release_pieces_update; UPDATE release_pieces SET bytes = (SELECT bytes FROM release_pieces WHERE name = 'incidents.geojson') WHERE name = 'incidents.csv'");

        await Assert.ThrowsAsync<InvalidDataException>(() => TextAsync(1, ReleaseFiles.Csv));
        Assert.Contains((await _articles.VerifyAsync()), v => v.Check == "releases" && v.What.StartsWith("incidents.csv of release 1 is not what was frozen", StringComparison.Ordinal));
        Assert.Empty(await _articles.Database.Get<DatabaseVerifier>().OfReleasesAsync(2, Token));
        _isSound = false;
    }

    [Fact]
    public async Task A_withdrawn_one_stays_its_number_too_and_changes_are_told_against_the_last_that_holds()
    {
        await MakeAsync();
        await _articles.DecideAsync("AT-2022-0001");
        await MakeAsync();
        var withdraw = _articles.Database.Get<WithdrawRelease>();

        Assert.StartsWith("Say why", await withdraw.RunAsync(2, " ", "Ann", Token), StringComparison.Ordinal);
        Assert.Null(await withdraw.RunAsync(2, "A mistake.", "Ann", Token));
        Assert.Equal("Release 2 is withdrawn already.", await withdraw.RunAsync(2, "Again.", "Ann", Token));
        Assert.Equal("There is no release 9.", await withdraw.RunAsync(9, "Why not.", "Ann", Token));

        Assert.Equal((3, 1), ((await MakeAsync()).Number, (await ReleaseAsync(3)).Previous));
        Assert.Equal("A mistake.", (await ReleaseAsync(2)).Withdrawal!.Reason);
        Assert.NotEmpty(await TextAsync(2, ReleaseFiles.Csv));
    }

    [Fact]
    public async Task Stopped_half_way_nothing_is_left_of_it()
    {
        using var stop = new CancellationTokenSource();
        var wish = Wish("", IncidentFilter.All) with
        {
            LinkTo = (id, _) =>
            {
                stop.Cancel();
                return id;
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _articles.Database.Get<MakeRelease>().RunAsync(wish, null, stop.Token));

        Assert.Empty(await _articles.Database.Get<ReleasesQuery>().RunAsync(Token));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_articles.Database.File)!, "*.part"));
        Assert.Equal(1, (await MakeAsync()).Number);
    }

    [Fact]
    public async Task The_past_has_the_releases_of_then()
    {
        await MakeAsync();
        var moment = (await ReleaseAsync(1)).Moment;
        await _articles.DecideAsync("AT-2022-0001");
        await MakeAsync();

        await Moment.ReadAsync(moment, async () => Assert.Equal([1], (await _articles.Database.Get<ReleasesQuery>().RunAsync(Token)).Select(r => r.Number)));
    }

    [Theory]
    [InlineData("", "", "Give the release a name")]
    [InlineData("All", "?text=nothing-has-this-word", "No incident passes the filter")]
    public async Task What_cannot_be_frozen_is_refused_in_a_sentence(string name, string query, string says)
    {
        var wish = Wish(query, query.Length == 0 ? IncidentFilter.All : new IncidentFilter { Text = "nothing-has-this-word" }) with { Name = name };

        Assert.StartsWith(says, Assert.IsType<ReleaseResult.Refused>(await _articles.Database.Get<MakeRelease>().RunAsync(wish, null, Token)).Why, StringComparison.Ordinal);
    }

    private static ReleaseWish Wish(string query, IncidentFilter filter) => new()
    {
        Name = "All",
        Note = "",
        Filter = filter,
        Query = query,
        Criteria = "",
        LinkTo = (id, at) => FormattableString.Invariant($"incidents/{id}?asOf={at:s}"),
        Who = "Ann",
    };

    private async Task<ReleaseResult.Made> MakeAsync(string query = "", IncidentFilter? filter = null)
        => Assert.IsType<ReleaseResult.Made>(await _articles.Database.Get<MakeRelease>().RunAsync(Wish(query, filter ?? IncidentFilter.All), null, Token));

    private async Task<string> RefusedAsync()
        => Assert.IsType<ReleaseResult.Refused>(await _articles.Database.Get<MakeRelease>().RunAsync(Wish("", IncidentFilter.All), null, Token)).Why;

    private async Task<Release> ReleaseAsync(int number) => (await _articles.Database.Get<ReleasesQuery>().FindAsync(number, Token))!;

    private async Task<IReadOnlyList<ReleaseChange>> ChangesAsync(int number) => (await _articles.Database.Get<ReleasesQuery>().ChangesAsync(number, null, 1, Token)).Items;

    private async Task<string> TextAsync(int number, string name) => Encoding.UTF8.GetString(await BytesAsync(number, name));

    private async Task<byte[]> BytesAsync(int number, string name)
    {
        var files = _articles.Database.Get<ReleaseFiles>();
        using var output = new MemoryStream();
        await files.CopyAsync((await files.FindAsync(number, name, Token))!, output, Token);
        return output.ToArray();
    }

    /// <summary>Name, length and hash of each file, of its bytes as they are read now.</summary>
    private async Task<List<string>> AllAsync(int number)
    {
        List<string> all = [];
        foreach (var file in (await ReleaseAsync(number)).Files)
        {
            var bytes = await BytesAsync(number, file.Name);
            all.Add(FormattableString.Invariant($"{file.Name} {bytes.Length} {Convert.ToHexStringLower(SHA256.HashData(bytes))}"));
        }

        return all;
    }

    private static (string What, string? Who, string Why) Reason(ReleaseChange change)
    {
        var reason = Assert.Single(change.Reasons);
        return (reason.What, reason.Who, reason.Why);
    }

    private static string Word(ReleaseChangeKind kind) => CodebookTerm.Of(kind);
}
