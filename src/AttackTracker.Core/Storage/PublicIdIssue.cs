using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Gives out public ids, each once.</summary>
internal static class PublicIdIssue
{
    /// <summary>A new id for each incident, in their order; adds them to the context and does not save.</summary>
    public static async Task<IReadOnlyList<PublicIdRow>> AddAsync(TrackerDbContext context, IReadOnlyList<IncidentDraft> incidents, DateTime now, CancellationToken cancellationToken)
    {
        if (incidents.Count == 0)
        {
            return [];
        }

        var years = incidents.Select(YearOf).ToList();
        var age = await context.PublicIds.MaxAsync(p => (int?)p.Age, cancellationToken) ?? 0;
        var numbers = await context.PublicIds.Where(p => years.Contains(p.Year)).GroupBy(p => p.Year).Select(g => new { Year = g.Key, Last = g.Max(p => p.Number) }).ToDictionaryAsync(g => g.Year, g => g.Last, cancellationToken);
        var given = years.ConvertAll(year =>
        {
            var number = numbers[year] = numbers.GetValueOrDefault(year) + 1;
            return new PublicIdRow { PublicId = PublicIdRegister.Format(year, number), Year = year, Number = number, Age = ++age, GivenAt = now };
        });
        context.AddRange(given);
        return given;
    }

    private static int YearOf(IncidentDraft draft)
        => (draft.Values.Date?.Start ?? draft.Values.Date?.End ?? draft.Members.Min(m => m.Source.Published))?.Year ?? 0;
}
