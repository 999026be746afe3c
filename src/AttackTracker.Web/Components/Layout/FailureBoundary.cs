using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AttackTracker.Web.Components.Layout;

/// <summary>Keeps the shell alive when a page throws, and shows an id that is in the log.</summary>
public sealed class FailureBoundary : ErrorBoundaryBase
{
    private string? _id;

    [Inject]
    public required ILogger<FailureBoundary> Logger { get; init; }

    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is NotPermittedException)
        {
            Logger.LogWarning("A command was refused to a person who may not give it");
            return Task.CompletedTask;
        }

        _id = Guid.NewGuid().ToString("N")[..8];
        Logger.LogError(exception, "A page failed; the reader was shown {FailureId}", _id);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        if (CurrentException is NotPermittedException)
        {
            builder.OpenComponent<RefusedPage>(3);
            builder.CloseComponent();
            return;
        }

        builder.OpenComponent<FailedPage>(1);
        builder.AddComponentParameter(2, nameof(FailedPage.Id), _id);
        builder.CloseComponent();
    }
}
