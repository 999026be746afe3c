using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Gives out public ids, each once.</summary>
internal static class PublicIdIssue
{
    /// <summary>A new id for each incident, in their order; adds them to the context and does not save.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="years">Of each incident, see <see cref="YearOf"/>.</param>
    /// <param name="now">When they are given out.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public static async Task<IReadOnlyList<PublicIdRow>> AddAsync(TrackerDbContext context, IReadOnlyList<int> years, DateTime now, CancellationToken cancellationToken)
    {
        if (years.Count == 0)
        {
            return [];
        }

        var asked = years.Distinct().ToList();
        var age = await context.PublicIds.MaxAsync(p => (int?)p.Age, cancellationToken) ?? 0;
        var numbers = await context.PublicIds.Where(p => asked.Contains(p.Year)).GroupBy(p => p.Year).Select(g => new { Year = g.Key, Last = g.Max(p => p.Number) }).ToDictionaryAsync(g => g.Year, g => g.Last, cancellationToken);
        List<PublicIdRow> given = [.. years.Select(year =>
        {
            var number = numbers[year] = numbers.GetValueOrDefault(year) + 1;
            return new PublicIdRow { PublicId = PublicIdRegister.Format(year, number), Year = year, Number = number, Age = ++age, GivenAt = now };
        })];
        context.AddRange(given);
        return given;
    }

    /// <summary>Of the first possible day, else the last possible, else of the first publication; 0 where none of them is known.</summary>
    public static int YearOf(IncidentDraft draft)
        => (draft.Values.Date?.Start ?? draft.Values.Date?.End ?? draft.Members.Min(m => m.Source.Published))?.Year ?? 0;
}
