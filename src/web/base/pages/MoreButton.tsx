import { Button } from '../Button.tsx';

type MoreButtonProps = {
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly children: string;
};

/** Brings the next page of a list, while there is one. */
export const MoreButton = ({ pages, children }: MoreButtonProps) =>
  pages.hasNextPage && (
    <p>
      <Button aria-disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {children}
      </Button>
    </p>
  );
