using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>What the reference data say of a base, a group or a weapon, in a line.</summary>
public sealed partial class SubjectHead
{
    [Parameter, EditorRequired]
    public required SubjectView View { get; set; }

    private string Where => string.Join(", ", new[] { View.Place?.Type, View.Place?.Admin1, View.Place?.Country }.OfType<string>());

    private string? Coordinates => View.Place is { Latitude: { } north, Longitude: { } east }
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(north):0.##}° {(north < 0 ? 'S' : 'N')}, {Math.Abs(east):0.##}° {(east < 0 ? 'W' : 'E')}")
        : null;
}
