using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Columns;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Invariants;

/// <summary>One person's work on the reference data: amends an entry, changes the last amendment back, lets the background read, stops it, goes on.</summary>
internal sealed class ReferenceDesk(Newsroom newsroom, string name)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Does what a step says.</summary>
    /// <param name="step">The step.</param>
    /// <param name="seen">What the person saw when they last looked.</param>
    public Task<Done> DoAsync(Step step, Sight seen) => step.Deed switch
    {
        Deed.Amend => AmendAsync(step, seen),
        Deed.AmendBack => AmendBackAsync(step),
        _ => ReadAsync(step),
    };

    /// <summary>Reads all that is left to be read by the reference data in use, whoever stopped it.</summary>
    public static async Task CatchUpAsync(Newsroom newsroom)
    {
        var reading = newsroom.Database.Get<RereadArticles>();
        await reading.GoOnAsync(Token);
        await reading.CatchUpAsync(Token);
    }

    private async Task<Done> AmendAsync(Step step, Sight seen)
    {
        var (list, id) = FewNames.Amended[step.A % FewNames.Amended.Count];
        var before = ReferenceEntries.Of(seen.Reference, list).FirstOrDefault(e => e.Id == id);
        var after = FewNames.Wanted(list, id, before, step.B);
        if ((before, after) is (null, null))
        {
            return Done.Nothing;
        }

        var amendment = new Amendment { Before = before, After = after, Reason = "So it is.", Who = name };
        var isPreview = step.C % 5 == 0;
        var command = newsroom.Database.Get<AmendReference>();
        var result = isPreview ? await command.PreviewAsync(amendment, Unheard.Progress, Token) : await command.RunAsync(amendment, Token);
        return new Done($"amends {id}: {Say(before)} -> {Say(after)}{await FollowAsync(step, result)}", result, IsPreview: isPreview);
    }

    private async Task<Done> AmendBackAsync(Step step)
    {
        await using var context = newsroom.Database.NewContext();
        if (await context.ReferenceRevisions.AsNoTracking().Where(r => r.Change != null).OrderByDescending(r => r.Id).Select(r => r.Change).FirstOrDefaultAsync(Token) is not { } last)
        {
            return Done.Nothing;
        }

        var change = JsonColumn.Read<ReferenceChange>(last);
        var result = await newsroom.Database.Get<AmendReference>().RunAsync(new Amendment { Before = change.After, After = change.Before, Reason = "It was right.", Who = name }, Token);
        return new Done($"amends {change.Id} back{await FollowAsync(step, result)}", result);
    }

    // The background may come to it at once or long after.
    private async Task<string> FollowAsync(Step step, AmendmentResult result)
    {
        if (step.C % 2 == 0 || result is not AmendmentResult.Applied)
        {
            return "";
        }

        await newsroom.Database.Get<RereadArticles>().CatchUpAsync(Token);
        return ", and all is read by it";
    }

    private async Task<Done> ReadAsync(Step step)
    {
        var reading = newsroom.Database.Get<RereadArticles>();
        switch (step.B % 4)
        {
            case 0:
                return new Done($"stops the reading: {await reading.StopAsync(name, Token)}", null);
            case 1:
                return new Done($"goes on with the reading: {await reading.GoOnAsync(Token)}", null);
            default:
                await reading.CatchUpAsync(Token);
                return new Done("lets the background read", null);
        }
    }

    private static string Say(ReferenceEntry? entry) => entry is null ? "nothing" : JsonColumn.Write(entry);

    private sealed class Unheard : IProgress<AmendmentProgress>
    {
        public static readonly Unheard Progress = new();

        public void Report(AmendmentProgress value)
        {
        }
    }
}
